-- What is and was known about qualifications of physicians. A row is never changed but for being superseded once.
create table qualification_fact (
    id            uuid primary key,
    person        uuid        not null,
    kind          text        not null
        check (kind in ('ENTRY', 'CONFIRMATION', 'SUSPENSION', 'CANCELLATION', 'RESTORATION', 'DEATH')),
    valid_from    date        not null,
    -- The first day it is not true any more.
    valid_to      date,
    source        text        not null,
    reference     text,
    learned_at    timestamptz not null,
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    check (valid_from < valid_to),
    check ((kind = 'SUSPENSION') = (valid_to is not null)),
    check (learned_at <= recorded_at),
    check (recorded_at < superseded_at)
);

create index qualification_fact_person on qualification_fact (person, recorded_at);

create function refuse_change_of_qualification_fact() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null
            and to_jsonb(new) - 'superseded_at' = to_jsonb(old) - 'superseded_at' then
        return new;
    end if;
    raise exception 'a fact about a qualification is superseded, not changed';
end $$;

create trigger qualification_fact_stays before update or delete on qualification_fact
    for each row execute function refuse_change_of_qualification_fact();

-- Certificates fall with the qualification of their holder.
create index issuance_holder on issuance (holder, planned_at);
