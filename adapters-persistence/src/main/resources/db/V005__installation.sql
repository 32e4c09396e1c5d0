-- One row: for whom this installation works. Written at the first start, never changed.
create table installation (
    only_one boolean primary key default true check (only_one),
    realm text not null check (realm in ('demonstration', 'production')),
    since timestamptz not null default now()
);

create function refuse_change_of_installation() returns trigger language plpgsql as $$
begin
    raise exception 'the realm of an installation never changes';
end
$$;

create trigger installation_never_changes before update or delete on installation
    for each row execute function refuse_change_of_installation();
