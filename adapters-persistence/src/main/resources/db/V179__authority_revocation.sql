-- Authorities that officers revoked, or asked to. One that is in force is final.
create table authority_revocation (
    generation   uuid primary key,
    ground       text        not null check (ground in ('COMPROMISED', 'SUPERSEDED', 'CEASED')),
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (confirmed_by <> asked_by)
);

create function refuse_change_of_authority_revocation() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is not null then
        raise exception 'the revocation of an authority is final';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;

create trigger authority_revocation_stays before update or delete on authority_revocation
    for each row execute function refuse_change_of_authority_revocation();
