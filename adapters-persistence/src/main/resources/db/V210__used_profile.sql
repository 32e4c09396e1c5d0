-- Profiles that something was issued by, or about to be, with the digest they had the first time. None is changed or removed: records of
-- issuing name them.
create table used_profile (
    name       text        not null,
    version    integer     not null check (version > 0),
    realm      text        not null check (realm in ('PRODUCTION', 'DEMONSTRATION')),
    purpose    text        not null check (purpose in ('SIGNING', 'AUTHENTICATION')),
    digest     bytea       not null check (octet_length(digest) = 32),
    first_used timestamptz not null,
    primary key (name, version, realm, purpose)
);
