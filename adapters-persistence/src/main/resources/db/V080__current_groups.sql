-- A group has one fact for a day and one that is open, like all that is recorded by dates.
create unique index member_group_fact_current on member_group_fact (member_group, valid_from) nulls not distinct
    where superseded_at is null;
create unique index member_group_fact_open on member_group_fact (member_group)
    where superseded_at is null and valid_to is null;
drop index member_group_fact_group;

alter table member add check ((number is null) = (number_since is null));
