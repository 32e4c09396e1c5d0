-- When officers let generations of authorities use their keys.
create table activation (
    id           uuid primary key,
    generation   uuid        not null references ca_generation,
    purpose      text        not null check (purpose in ('ISSUING', 'STATUS')),
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    hours        integer     not null check (hours >= 0),
    confirmed_by uuid,
    confirmed_at timestamptz,
    until        timestamptz,
    ended_at     timestamptz,
    ended_by     uuid,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (confirmed_by <> asked_by)
);

create index activation_latest on activation (generation, purpose, asked_at desc);
