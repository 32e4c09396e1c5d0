-- What offices bring to doctors without a mail address: put there with the act it tells of, ticked off by the office.
create table dispatch (
    id          uuid primary key,
    version     bigint not null,
    body        uuid not null,
    person      uuid not null,
    occasion    text not null unique,
    kind        text not null,
    language    text not null,
    subject     uuid not null,
    reference   text not null,
    facts       text not null check (facts is json object),
    written_at  timestamptz not null,
    state       text not null check (state in ('WAITING', 'SENT', 'NO_LONGER_NEEDED')),
    way         text check (way in ('POST', 'FAX', 'TELEPHONE')),
    reason      text,
    settled_by  uuid,
    settled_at  timestamptz,
    check ((way is not null) = (state = 'SENT')),
    check ((reason is not null) = (state = 'NO_LONGER_NEEDED')),
    check ((settled_at is null) = (state = 'WAITING')),
    check ((settled_by is null) = (settled_at is null))
);
create index dispatch_waiting on dispatch (body, written_at, id) where state = 'WAITING';
create index dispatch_all on dispatch (body, written_at, id);
create index dispatch_settled on dispatch (settled_at) where settled_at is not null;
