-- One row per timed task. due_at is when it may be taken; while someone runs it, when that one is given up.
create table timed_task (
    task       text primary key,
    version    bigint not null,
    due_at     timestamptz not null,
    under_way  boolean not null,
    started_at timestamptz,
    done_at    timestamptz,
    failures   integer not null,
    said       text not null
);
