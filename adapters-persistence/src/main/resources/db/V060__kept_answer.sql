-- Pages that faulty forms were answered with, for an hour at most: a browser asks for them again by GET.
create table kept_answer (
    id      uuid primary key,
    session uuid not null references login_session on delete cascade,
    at      timestamptz not null,
    place   text not null,
    status  integer not null,
    page    text not null
);
create index kept_answer_session on kept_answer (session, at);
create index kept_answer_at on kept_answer (at);
