-- The register of institutions. A row is never changed but for superseded_at, once; one row of a code says what holds.
-- The columns after it are what searches compare: parts of names are found by pairs of letters, which the index of an
-- array serves in every locale and down to two letters.
create table institution (
    id            bigint generated always as identity primary key,
    code          text collate "C" not null check (code ~ '^([0-9]{10}|H[0-9]{9})$'),
    name          text not null,
    reading       text,
    prefecture    text collate "C" not null,
    postal_code   text,
    line          text,
    building      text,
    phone         text,
    valid_from    date not null,
    valid_to      date check (valid_to > valid_from),
    predecessor   text collate "C" check (predecessor <> code),
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    search_key    text collate "C" not null,
    place_key     text collate "C" not null,
    grams         text[] not null
);
create unique index institution_current on institution (code) where superseded_at is null;
create index institution_prefecture on institution (prefecture, code) where superseded_at is null;
create index institution_predecessor on institution (predecessor) where superseded_at is null;
create index institution_grams on institution using gin (grams) where superseded_at is null;

-- Who works where no code is known, for the work list of such places.
create index member_group_fact_typed on member_group_fact (person) where superseded_at is null and workplace_code is null;
create index affiliation_fact_typed on affiliation_fact (person) where superseded_at is null and workplace_code is null;
