-- Every certificate that was revoked. Final: a row is neither changed nor removed.
create table revocation (
    authority   uuid        not null,
    serial      numeric(49) not null check (serial > 0),
    revoked_at  timestamptz not null,
    -- The true one, kept inside, and what lists say.
    ground      text        not null,
    published   text        not null,
    -- Until when the certificate would have counted; lists name it that long.
    valid_until timestamptz not null,
    recorded_at timestamptz not null,
    primary key (authority, serial)
);

create function refuse_change_of_revocation() returns trigger language plpgsql as $$
begin
    raise exception 'a revocation is final';
end $$;

create trigger revocation_stays before update or delete on revocation
    for each row execute function refuse_change_of_revocation();
