-- What those who register have typed so far, for as long as their link leads on.
create table registration_draft (
    request uuid primary key references registration_request on delete cascade,
    typed   text not null,
    at      timestamptz not null
);
create index registration_draft_at on registration_draft (at);
