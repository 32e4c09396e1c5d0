-- Mass re-issue: certificates of one generation of an authority are issued once more by another.
create table reissue (
    id             uuid primary key,
    from_authority uuid        not null,
    to_authority   uuid        not null check (to_authority <> from_authority),
    profile        text        not null,
    -- None for as long as the certificate before.
    months         integer check (months > 0),
    asked_by       uuid        not null,
    asked_at       timestamptz not null,
    confirmed_by   uuid check (confirmed_by <> asked_by),
    confirmed_at   timestamptz,
    total          integer     not null,
    runner         uuid,
    runs_until     timestamptz,
    ended_at       timestamptz,
    -- None where everything was done.
    cancelled_by     uuid,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((runner is null) = (runs_until is null)),
    check (runner is null or (confirmed_at is not null and ended_at is null)),
    check (cancelled_by is null or ended_at is not null)
);

-- One at a time.
create unique index reissue_open on reissue ((true)) where ended_at is null;

-- What became of each certificate: another one in its place, or why there is none.
create table reissue_line (
    reissue     uuid        not null references reissue,
    predecessor uuid        not null,
    successor   uuid unique,
    reasons     text check (reasons <> ''),
    at          timestamptz not null,
    primary key (reissue, predecessor),
    check ((successor is null) = (reasons is not null))
);
