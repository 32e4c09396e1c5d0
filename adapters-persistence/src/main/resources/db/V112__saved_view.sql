-- What accounts have saved of a body's lists: filter and order as the address of the list says them.
create table saved_view (
    id      uuid primary key,
    account uuid not null,
    body    uuid not null,
    list    text not null check (list in ('PROCEDURES', 'MEMBERS')),
    name    text collate "C" not null,
    query   text not null,
    kept_at timestamptz not null,
    unique (account, body, list, name)
);
