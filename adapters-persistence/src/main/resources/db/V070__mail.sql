-- The outbox. due_at is when a mail may be taken; while a sender has it, when that sender is given up.
create table mail (
    id            uuid primary key,
    version       bigint not null,
    occasion      text not null unique,
    kind          text not null,
    language      text not null check (language in ('JA', 'EN')),
    recipient     text not null,
    subject       uuid not null,
    facts         text not null check (facts is json object),
    written_at    timestamptz not null,
    state         text not null check (state in ('QUEUED', 'ACCEPTED', 'REFUSED')),
    attempts      integer not null,
    interruptions integer not null,
    due_at        timestamptz,
    under_way     boolean not null,
    settled_at    timestamptz,
    answer        text not null,
    check ((state = 'QUEUED') = (due_at is not null)),
    check ((state = 'QUEUED') = (settled_at is null))
);
create index mail_due on mail (due_at, id) where state = 'QUEUED';
create index mail_subject on mail (subject, written_at);
create index mail_written on mail (written_at, id);
create index mail_written_in_state on mail (state, written_at, id);

-- In which language a person has asked to be written to.
create table mail_language (
    person   uuid primary key,
    language text not null check (language in ('JA', 'EN'))
);
