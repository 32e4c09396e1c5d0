-- Who agreed to which version of what, and when. Nothing is ever taken back.
create table consent (
    account  uuid not null references account,
    kind     text not null,
    number   integer not null,
    given_at timestamptz not null,
    primary key (account, kind, number)
);
