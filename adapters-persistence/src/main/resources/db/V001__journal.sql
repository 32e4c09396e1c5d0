-- The one journal: audit trail, outbox order and exchange cursor. Numbers are gap-free in the order of commit because
-- the head row is locked as the last statement of every transaction that writes an entry.
create table journal_entry (
    sequence      bigint primary key,
    at            timestamptz not null,
    actor         text not null,
    on_behalf_of  text not null,
    body          text not null,
    channel       text not null,
    request       text not null,
    intention     text not null,
    subject       uuid not null,
    version       bigint not null,
    result        text not null,
    detail        text not null check (detail is json object),
    previous_hash char(64) not null,
    hash          char(64) not null
);
create index journal_entry_subject on journal_entry (subject, sequence);

create table journal_head (
    id       smallint primary key check (id = 1),
    sequence bigint not null,
    hash     char(64) not null
);
insert into journal_head values (1, 0, repeat('0', 64));

-- Append only, also for whoever holds the application's password.
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append only';
end $$;
create trigger journal_entry_append_only before update or delete on journal_entry
    for each row execute function journal_is_append_only();

create table view_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text not null,
    body    uuid not null,
    channel text not null,
    request text not null,
    kind    text not null,
    ground  text not null,
    person  uuid,
    subject text not null,
    count   integer not null
);
create index view_log_person on view_log (person, id desc) where person is not null;
