-- Wishes to register. The token of the link is never stored: a copy of this table opens nothing.
create table registration_request (
    id           uuid primary key,
    version      bigint not null,
    address      text not null,
    language     text not null check (language in ('JA', 'EN')),
    digest       text not null unique,
    agreed       text not null,
    requested_at timestamptz not null,
    likeness     text not null,
    attempts     integer not null,
    completed_at timestamptz
);
create index registration_request_requested on registration_request (requested_at, id);
