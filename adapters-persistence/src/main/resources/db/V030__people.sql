-- A person with a licence. The row guards the person's facts by its version.
create table physician (
    id      uuid primary key,
    version bigint not null
);

-- Every register number a person has or had: a number belongs to one person for good.
create table physician_number (
    number text primary key check (number ~ '^[1-9][0-9]{0,5}$'),
    person uuid not null references physician
);
create index physician_number_person on physician_number (person);

-- What is registered about a person from day to day. A row is never changed but for superseded_at, once. The columns
-- after it repeat what lists show and searches compare; data holds everything.
create sequence physician_fact_id start with 50 increment by 50;
create table physician_fact (
    id              bigint primary key,
    person          uuid not null references physician,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    -- The first known data stands for all days before it in lists.
    shown_from      date not null,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz,
    licence_number  text not null,
    licence_order   integer not null generated always as (licence_number::integer) stored,
    family          text not null,
    given           text not null,
    kana_family     text not null,
    kana_given      text not null,
    name_key        text collate "C" not null,
    kana_key        text collate "C" not null,
    former_key      text collate "C",
    former_kana_key text collate "C",
    birth_date      date not null,
    data            text not null check (data is json object)
);
create unique index physician_fact_current on physician_fact (person, valid_from) where superseded_at is null;
create index physician_fact_kana on physician_fact (kana_key, person) where superseded_at is null;
create index physician_fact_licence on physician_fact (licence_order, person) where superseded_at is null;
create index physician_fact_name on physician_fact (name_key) where superseded_at is null;
create index physician_fact_former on physician_fact (former_key) where superseded_at is null;

-- Where a person works; the first table guards the facts of the second by its version.
create table work_record (
    person  uuid primary key,
    version bigint not null
);
create sequence affiliation_fact_id start with 50 increment by 50;
create table affiliation_fact (
    id             bigint primary key,
    affiliation    uuid not null,
    person         uuid not null references work_record,
    workplace_code text,
    workplace_name text not null,
    owner          text,
    position       text,
    duty           text not null,
    valid_from     date not null,
    valid_to       date check (valid_to > valid_from),
    recorded_at    timestamptz not null,
    superseded_at  timestamptz,
    check ((workplace_code is null) = (owner is not null))
);
create unique index affiliation_fact_current on affiliation_fact (affiliation) where superseded_at is null;
create index affiliation_fact_person on affiliation_fact (person) where superseded_at is null;
