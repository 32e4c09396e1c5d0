-- What a body approves together for one day of its board. A line is settled in the transaction of its approval, once.
create table bulk_approval (
    id        uuid primary key,
    body      uuid not null,
    account   uuid not null,
    board_day date not null,
    begun_at  timestamptz not null
);
create table bulk_approval_line (
    approval     uuid not null references bulk_approval,
    position     smallint not null,
    procedure    uuid not null,
    seen         bigint not null,
    settled_at   timestamptz,
    office_state text,
    reasons      text check (reasons is json array),
    primary key (approval, procedure),
    check ((settled_at is null) = (reasons is null)),
    check (office_state is null or settled_at is not null)
);
