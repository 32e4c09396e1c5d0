-- Where a group is and was. A row is never changed but for superseded_at, once. An open beginning means since the group
-- began, an open end until further notice.
create sequence member_group_fact_id start with 50 increment by 50;
create table member_group_fact (
    id             bigint primary key,
    member_group   uuid not null references member_group,
    person         uuid not null references member,
    valid_from     date,
    valid_to       date check (valid_to > valid_from),
    workplace_code text,
    workplace_name text not null,
    owner          text,
    recorded_at    timestamptz not null,
    superseded_at  timestamptz,
    check ((workplace_code is null) = (owner is not null))
);
create index member_group_fact_person on member_group_fact (person) where superseded_at is null;
create index member_group_fact_group on member_group_fact (member_group) where superseded_at is null;

-- Where a group was before its last move was not kept until now.
insert into member_group_fact (id, member_group, person, workplace_code, workplace_name, owner, recorded_at)
select nextval('member_group_fact_id'), g.id, g.person, g.workplace_code, g.workplace_name, g.owner,
       coalesce((select min(f.recorded_at) from membership_fact f where f.member_group = g.id), now())
from member_group g;

-- The workplace in member_group is from now on the one the group began with.
alter table member add column number_since date;
update member m set number_since = coalesce(
    (select min(f.valid_from) from membership_fact f join association a on a.id = f.body
     where f.person = m.person and f.superseded_at is null and a.tier = 'NATIONAL'),
    (select min(f.valid_from) from membership_fact f where f.person = m.person and f.superseded_at is null),
    current_date)
where m.number is not null;
