-- Submissions of the last day and what was answered. A row without a status belongs to a transaction still running.
create table submission (
    owner   text not null,
    key     text not null,
    content text not null,
    at      timestamptz not null,
    status  integer,
    headers jsonb,
    body    text,
    primary key (owner, key)
);
create index submission_at on submission (at);
