-- Why an account opens to nobody: who suspended it for which body, and when.
alter table account
    add suspended_at      timestamptz,
    add suspended_by      uuid,
    add suspended_for     uuid,
    add suspension_reason text,
    add suspension_note   text,
    add check ((state = 'SUSPENDED') = (suspended_at is not null)),
    add check ((suspended_at is null) = (suspension_reason is null)),
    add check (suspended_at is not null or (suspended_by is null and suspended_for is null and suspension_note is null));
