-- Who signs answers about status for an authority. What was certified is never changed, and none is removed.
create table ocsp_responder (
    id           uuid primary key,
    authority    uuid        not null,
    number       integer     not null check (number > 0),
    begun_at     timestamptz not null,
    key_id       text,
    to_be_signed bytea,
    valid_from   timestamptz,
    valid_until  timestamptz,
    certificate  bytea,
    unique (authority, number),
    check ((key_id is null) = (to_be_signed is null) and (key_id is null) = (valid_from is null)
        and (key_id is null) = (valid_until is null)),
    check (certificate is null or key_id is not null)
);

create function refuse_change_of_responder() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.certificate is not null then
        raise exception 'who answers for an authority is never changed';
    end if;
    return new;
end $$;

create trigger ocsp_responder_stays before update or delete on ocsp_responder
    for each row execute function refuse_change_of_responder();

-- By what those who ask name an authority that somebody answers for: digests of its name and of its key.
create table ocsp_issuer (
    digest    text  not null check (digest in ('SHA_1', 'SHA_256')),
    name_hash bytea not null,
    key_hash  bytea not null,
    authority uuid  not null,
    primary key (digest, name_hash, key_hash)
);
