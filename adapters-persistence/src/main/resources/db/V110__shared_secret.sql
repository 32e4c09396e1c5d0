-- A digest made with the secret of the nodes, by which a node that has another one is seen.
create table shared_secret (
    only_one boolean primary key default true check (only_one),
    digest text not null,
    since timestamptz not null default now()
);
