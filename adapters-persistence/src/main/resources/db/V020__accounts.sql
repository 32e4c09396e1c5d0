create table account (
    id              uuid primary key,
    version         bigint not null,
    login_id        text not null unique,
    holder          text not null,
    person          uuid unique,
    state           text not null,
    credential      text,
    code_seal       text,
    code_expires_at timestamptz,
    check ((code_seal is null) = (code_expires_at is null))
);

-- Every duty ever granted; position is the order of granting.
create table duty_grant (
    account    uuid not null references account,
    position   integer not null,
    duty       text not null,
    body       uuid not null,
    valid_from date not null,
    valid_to   date,
    revoked_at timestamptz,
    primary key (account, position)
);
create index duty_grant_body on duty_grant (body) where revoked_at is null;

-- The token itself is never stored: a copy of this table opens no session.
create table login_session (
    id           uuid primary key,
    account      uuid not null references account,
    digest       text not null unique,
    opened_at    timestamptz not null,
    last_used_at timestamptz not null
);
create index login_session_account on login_session (account);
create index login_session_opened on login_session (opened_at);

-- Failures by keyed digest of what was typed as log-in ID, whether or not an account has it.
create table log_in_attempt (
    login_id_digest text primary key,
    in_a_row        integer not null,
    locked_until    timestamptz,
    failed_at       timestamptz not null
);
create index log_in_attempt_failed on log_in_attempt (failed_at);
