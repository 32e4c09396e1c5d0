-- The steps of ceremonies. What is going to be done is kept before the token is asked; what was done is never changed.
create table ceremony_step (
    ceremony      uuid    not null references ceremony,
    position      integer not null,
    duty          text    not null check (duty in ('ROOT', 'SIGNING', 'AUTHENTICATION')),
    act           text    not null check (act in ('KEY', 'CERTIFICATE')),
    begun_at      timestamptz,
    begun_by      uuid[],
    to_be_signed  bytea,
    done_at       timestamptz,
    done_by       uuid[],
    key_id        text,
    made          bytea,
    primary key (ceremony, position),
    check ((begun_at is null) = (begun_by is null)),
    check ((done_at is null) = (made is null) and (done_at is null) = (key_id is null)
        and (done_at is null) = (done_by is null))
);

create function refuse_change_of_done_step() returns trigger language plpgsql as $$
begin
    if old.done_at is not null and row(new.*) is distinct from row(old.*) then
        raise exception 'a step of a ceremony that is done is never changed';
    end if;
    return new;
end $$;

create trigger ceremony_step_stays before update on ceremony_step
    for each row execute function refuse_change_of_done_step();
