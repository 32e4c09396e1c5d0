-- The generations of authorities, each with one key. A row is never changed.
create table ca_generation (
    id          uuid primary key,
    duty        text    not null check (duty in ('ROOT', 'SIGNING', 'AUTHENTICATION')),
    realm       text    not null check (realm in ('PRODUCTION', 'DEMONSTRATION')),
    number      integer not null check (number > 0),
    family      text    not null,
    key_id      text    not null,
    certificate bytea   not null,
    -- How it signs: names, key identifier, validity, list.
    authority   text    not null,
    unique (realm, duty, number)
);

create function refuse_change_of_ca_generation() returns trigger language plpgsql as $$
begin
    raise exception 'a generation of an authority is never changed';
end $$;

create trigger ca_generation_stays before update on ca_generation
    for each row execute function refuse_change_of_ca_generation();
