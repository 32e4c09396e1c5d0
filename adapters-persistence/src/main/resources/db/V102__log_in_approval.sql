-- Log-ins that commands ask browsers for: neither the command's token nor the code it shows stands here.
create table log_in_approval (
    id          uuid primary key,
    digest      text not null unique,
    seal        text not null unique,
    asked_at    timestamptz not null,
    account     uuid references account,
    degree      text,
    approved_at timestamptz,
    check ((account is null) = (degree is null) and (account is null) = (approved_at is null))
);
create index log_in_approval_asked on log_in_approval (asked_at);
