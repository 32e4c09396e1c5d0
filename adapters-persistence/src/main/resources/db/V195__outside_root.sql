-- Roots of others that certified authorities here. None is removed: what they certified is judged by them for ever.
create table outside_root (
    sha256      bytea primary key check (octet_length(sha256) = 32),
    certificate bytea       not null,
    added_at    timestamptz not null
);
