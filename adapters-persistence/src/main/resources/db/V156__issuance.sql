-- Every certificate that was ever planned. None is removed: no number is given twice, whatever came of it.
create table issuance (
    id             uuid primary key,
    authority      uuid        not null,
    serial         numeric(49) not null check (serial > 0),
    profile        text        not null,
    purpose        text        not null check (purpose in ('SIGNING', 'AUTHENTICATION')),
    realm          text        not null check (realm in ('PRODUCTION', 'DEMONSTRATION')),
    holder         text        not null,
    -- SHA-256 of the subjectPublicKeyInfo.
    key            bytea       not null check (octet_length(key) = 32),
    valid_from     timestamptz not null,
    valid_until    timestamptz not null,
    planned_at     timestamptz not null,
    state          text        not null
        check (state in ('PLANNED', 'PREPARED', 'ISSUED', 'WRITTEN_OFF', 'ABANDONED')),
    to_be_signed   bytea,
    certificate    bytea,
    ended_at       timestamptz,
    unique (authority, serial),
    check ((state in ('PLANNED', 'ABANDONED')) = (to_be_signed is null)),
    check ((state = 'ISSUED') = (certificate is not null)),
    check ((state in ('PLANNED', 'PREPARED')) = (ended_at is null))
);

-- A key stands in one certificate.
create unique index issuance_key on issuance (key) where state <> 'ABANDONED';
create index issuance_serial on issuance (serial);
create index issuance_unfinished on issuance (planned_at) where ended_at is null;
create index issuance_issued on issuance (planned_at) where state = 'ISSUED';

create function refuse_deletion_of_issuance() returns trigger language plpgsql as $$
begin
    raise exception 'an issuance is never removed';
end $$;

create trigger issuance_stays before delete on issuance
    for each row execute function refuse_deletion_of_issuance();
