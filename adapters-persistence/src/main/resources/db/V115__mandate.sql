-- What one body lets another do in its place. A row is never changed but to end it.
create table mandate (
    id         uuid primary key,
    kind       text not null check (kind in ('PARTNER', 'DELEGATION')),
    giver      uuid not null,
    taker      uuid not null check (taker <> giver),
    valid_from date not null,
    valid_to   date,
    given_by   uuid not null,
    given_at   timestamptz not null,
    ended_at   timestamptz,
    check (valid_to is null or valid_to > valid_from)
);
create index mandate_giver on mandate (giver);
create index mandate_taker on mandate (taker);

-- Whose act it was where a body acted for another: the doctor reads both.
alter table view_log add agent uuid;

-- The only clerk of a body has lost the second factor and asks the body's partner.
create table help_request (
    id             uuid primary key,
    account        uuid not null references account,
    body           uuid not null,
    asked_at       timestamptz not null,
    answered_by    uuid,
    answered_for   uuid,
    answered_at    timestamptz,
    identity_check text,
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (answered_for is null)),
    check (answered_at is not null or identity_check is null)
);
create index help_request_account on help_request (account) where answered_at is null;
create index help_request_body on help_request (body);
