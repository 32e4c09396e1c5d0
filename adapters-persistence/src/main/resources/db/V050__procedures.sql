-- Procedures. What lists and rules ask for stands in columns; content holds the whole.
create table procedure (
    id            uuid primary key,
    version       bigint not null,
    reference     text not null unique,
    kind          text not null,
    applicant     uuid not null,
    workplace_key text not null,
    workplace     text not null,
    member_group  uuid not null,
    state         text not null
        check (state in ('SUBMITTED', 'SENT_BACK', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    submitted_at  timestamptz not null,
    sent_back_at  timestamptz,
    current_body  uuid,
    content       text not null check (content is json object),
    check ((state = 'SENT_BACK') = (sent_back_at is not null))
);
-- One procedure under way per person and workplace, also for two submissions at one instant.
create unique index procedure_under_way on procedure (applicant, workplace_key)
    where state in ('SUBMITTED', 'SENT_BACK');
create index procedure_applicant on procedure (applicant, submitted_at);
create index procedure_unanswered on procedure (sent_back_at, reference) where state = 'SENT_BACK';

-- How a procedure looks from each body of its route: work lists and counts. Written with the procedure, under its
-- version; since changes with office_state only.
create table procedure_step (
    procedure    uuid not null references procedure,
    body         uuid not null,
    position     smallint not null,
    office_state text not null,
    since        timestamptz not null,
    reference    text not null,
    primary key (procedure, body)
);
create index procedure_step_work on procedure_step (body, office_state, since, reference);

create table draft (
    id       uuid primary key,
    version  bigint not null,
    person   uuid not null,
    kind     text not null,
    saved_at timestamptz not null,
    answers  text not null check (answers is json object)
);
create index draft_person on draft (person, saved_at);

create table reference_counter (
    kind        text not null,
    fiscal_year smallint not null,
    last        bigint not null,
    primary key (kind, fiscal_year)
);
