-- Two officers give a ceremony up, which is final; and a plan may name the certificate of the outside root.
alter table ceremony
    add column root_sha256          bytea,
    add column abandon_asked_by     uuid,
    add column abandon_asked_at     timestamptz,
    add column abandon_confirmed_by uuid,
    add column abandon_confirmed_at timestamptz;

create function refuse_change_of_abandoned_ceremony() returns trigger language plpgsql as $$
begin
    if old.abandon_confirmed_at is not null then
        raise exception 'a ceremony that was given up is never changed';
    end if;
    return new;
end $$;

create trigger ceremony_stays before update on ceremony
    for each row execute function refuse_change_of_abandoned_ceremony();
