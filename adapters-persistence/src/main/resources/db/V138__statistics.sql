-- Tables of members count by sex, which stands in the registered data.
alter table physician_fact add column sex text not null generated always as (data::jsonb ->> 'sex') stored;
create index physician_fact_sex on physician_fact (person) include (shown_from, valid_to, sex)
    where superseded_at is null and sex <> 'MALE';

-- A count reads nothing but this index, in the order in which a person with several memberships of one body stands once.
drop index membership_fact_body;
create index membership_fact_body on membership_fact (body, person, valid_from, membership) include (valid_to, category)
    where superseded_at is null;

-- Which bodies have yet to decide on whom. Facts: superseded when a body has taken the doctor in, or asks nothing any more.
create table awaited_fact (
    id            bigint generated always as identity primary key,
    procedure     uuid not null references procedure,
    applicant     uuid not null,
    body          uuid not null,
    category      text not null,
    wished_on     date not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz
);
create unique index awaited_fact_current on awaited_fact (procedure, body) where superseded_at is null;
create index awaited_fact_body on awaited_fact (body, applicant) where superseded_at is null;

-- What was filed before stands as it is asked for now; it was waiting until it was approved, or until the procedure ended.
insert into awaited_fact (procedure, applicant, body, category, wished_on, recorded_at, superseded_at)
select p.id, p.applicant, (target ->> 'body')::uuid, target ->> 'category',
       (p.content::json -> 'request' ->> 'desiredOn')::date, p.submitted_at,
       case
           when p.state in ('SUBMITTED', 'SENT_BACK') and step ->> 'begun' is null then null
           else coalesce((step ->> 'at')::timestamptz, (p.content::json -> 'history' -> -1 ->> 'at')::timestamptz)
       end
from procedure p
    cross join json_array_elements(p.content::json -> 'request' -> 'targets') target
    left join json_array_elements(p.content::json -> 'route') step on step ->> 'body' = target ->> 'body';
