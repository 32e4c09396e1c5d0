-- Links that set passwords. The token is never stored: a copy of this table opens no account.
create table reset_link (
    id         uuid primary key,
    account    uuid not null references account,
    digest     text not null unique,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index reset_link_account on reset_link (account);
create index reset_link_expires on reset_link (expires_at);

-- What strangers had sent where, by keyed digest of kind and address, whether or not anybody has the address.
create table letter_allowance (
    address_digest text primary key,
    used           integer not null,
    since          timestamptz not null
);
create index letter_allowance_since on letter_allowance (since);
