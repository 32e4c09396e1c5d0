-- Registrations that are like somebody known, and wait for an office. Apart from the requests, which are forgotten sooner.
create table mamis.registration_review (
    request    uuid primary key,
    address    text not null,
    language   text not null,
    agreed     text not null,
    agreed_at  timestamptz not null,
    agreed_from text not null,
    prefecture text not null,
    likeness   text not null,
    data       text not null,
    login_id   text not null,
    credential text not null,
    asked_at   timestamptz not null
);
create index registration_review_asked on mamis.registration_review (asked_at);
