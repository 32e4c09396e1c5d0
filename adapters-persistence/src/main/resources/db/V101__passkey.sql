-- Public halves of keys that devices hold; position is the order of setting up.
create table passkey (
    account    uuid not null references second_factor,
    position   integer not null,
    id         uuid not null unique,
    name       text not null,
    credential text not null unique,
    public_key text not null,
    use_count  bigint not null,
    synced     boolean not null,
    since      timestamptz not null,
    used_at    timestamptz,
    primary key (account, position)
);

-- What a device was asked to sign last in a session; taken once.
alter table login_session add column challenge text;
