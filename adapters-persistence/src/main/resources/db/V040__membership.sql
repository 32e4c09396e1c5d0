-- A person as a member of bodies. The row guards groups and facts by its version.
create table member (
    person             uuid primary key,
    version            bigint not null,
    number             text unique check (number ~ '^[0-9]{10}$'),
    number_provisional boolean not null
);

-- A workplace and, through it, a chain of bodies.
create table member_group (
    id             uuid primary key,
    person         uuid not null references member,
    position       integer not null,
    workplace_code text,
    workplace_name text not null,
    owner          text,
    check ((workplace_code is null) = (owner is not null))
);
create index member_group_person on member_group (person, position);

-- Memberships. A row is never changed but for superseded_at, once.
create sequence membership_fact_id start with 50 increment by 50;
create table membership_fact (
    id              bigint primary key,
    membership      uuid not null,
    person          uuid not null references member,
    body            uuid not null,
    member_group    uuid not null references member_group,
    category        text not null,
    valid_from      date not null,
    first_day_known boolean not null,
    valid_to        date check (valid_to > valid_from),
    ending          text,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz,
    check ((valid_to is null) = (ending is null))
);
create unique index membership_fact_current on membership_fact (membership) where superseded_at is null;
create index membership_fact_person on membership_fact (person) where superseded_at is null;
-- Who may see whom hangs on this one.
create index membership_fact_body on membership_fact (body, person) where superseded_at is null;

-- Member IDs allocated here lie in a range of their own and are provisional; a number is never given twice.
create sequence member_number start with 9000000001 maxvalue 9999999999 no cycle;
