-- Long work that somebody ordered. A piece is done in the transaction that moves its job on; the row's lock keeps others away.
create table job (
    id          uuid primary key,
    version     bigint not null,
    kind        text not null check (kind in ('APPROVE_TOGETHER', 'LOAD_INSTITUTIONS')),
    account     uuid not null,
    body        uuid not null,
    channel     text not null,
    ordered_at  timestamptz not null,
    state       text not null check (state in ('PREPARED', 'QUEUED', 'RUNNING', 'CANCELLED', 'DONE', 'FAILED')),
    total       integer not null,
    position    integer not null,
    done        integer not null,
    refused     integer not null,
    done_before integer not null,
    started_at  timestamptz,
    ended_at    timestamptz,
    facts       text not null check (facts is json object),
    wrong       text not null check (wrong is json array),
    lease_owner uuid,
    lease_until timestamptz,
    check ((lease_owner is null) = (lease_until is null)),
    check ((ended_at is not null) = (state in ('CANCELLED', 'DONE', 'FAILED')))
);
create index job_of_account on job (account, ordered_at, id);
create index job_by_time on job (ordered_at, id);
create index job_under_way on job (ordered_at, id) where state in ('QUEUED', 'RUNNING');

-- What was approved together before; what was broken off then waits for whoever began it.
insert into job
select a.id, 1, 'APPROVE_TOGETHER', a.account, a.body, 'PAGE', a.begun_at,
       case when count(*) = count(l.settled_at) then 'DONE' else 'CANCELLED' end,
       count(*), count(l.settled_at), count(l.settled_at),
       count(l.settled_at) filter (where l.office_state is null), 0,
       a.begun_at, coalesce(max(l.settled_at), a.begun_at), '{}', '[]', null, null
from bulk_approval a join bulk_approval_line l on l.approval = a.id group by a.id;
