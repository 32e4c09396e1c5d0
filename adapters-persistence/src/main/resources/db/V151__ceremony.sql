-- Ceremonies in which officers make keys and certificates of authorities; one at a time is under way.
create table ceremony (
    id         uuid primary key,
    version    bigint      not null,
    number     integer     not null unique check (number > 0),
    realm      text        not null check (realm in ('PRODUCTION', 'DEMONSTRATION')),
    root       text        not null check (root in ('OWN', 'OUTSIDE')),
    generation integer     not null check (generation > 0),
    family     text        not null,
    root_key   text        not null,
    key        text        not null,
    first_day  date        not null,
    begun_at   timestamptz not null,
    begun_by   uuid[]      not null,
    under_way  boolean     not null
);

create unique index ceremony_under_way on ceremony (under_way) where under_way;
