-- What an account proves itself with beside the password. The ticket alone makes no codes: the key lies outside.
create table second_factor (
    account    uuid primary key references account,
    version    bigint not null,
    app_ticket uuid,
    app_since  timestamptz,
    app_step   bigint,
    check ((app_ticket is null) = (app_since is null) and (app_ticket is null) = (app_step is null))
);

-- Keyed digests of the codes handed out last; position is the order on the sheet.
create table recovery_code (
    account  uuid not null references second_factor,
    position integer not null,
    seal     text not null,
    used_at  timestamptz,
    primary key (account, position)
);

-- What the holder has proved, and when last. Sessions from before were opened by password.
alter table login_session add column degree text not null default 'PASSWORD';
alter table login_session add column proved_at timestamptz;
update login_session set proved_at = opened_at;
alter table login_session alter column proved_at set not null;
alter table login_session alter column degree drop default;
