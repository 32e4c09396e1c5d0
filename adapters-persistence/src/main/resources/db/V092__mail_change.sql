-- Mail addresses that doctors entered and have yet to prove. The token of the link is never stored.
create table mail_change (
    id       uuid primary key,
    person   uuid not null,
    address  text,
    digest   text not null unique,
    asked_at timestamptz not null,
    ended_at timestamptz
);
create index mail_change_person on mail_change (person);
create index mail_change_asked on mail_change (asked_at);
