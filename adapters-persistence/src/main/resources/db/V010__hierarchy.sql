-- The federation's bodies. Rows refer to one another in the order a person thinks of them, not the order they are
-- written in, hence the deferred constraints.
create table association (
    id          uuid primary key,
    code        text not null unique check (code ~ '^(N1000|[0-9]{2}[0-9A-Z]{3})$'),
    provisional boolean not null,
    tier        text not null check (tier in ('NATIONAL', 'PREFECTURAL', 'LOCAL', 'DISTRICT')),
    kind        text check (kind in ('AREA', 'UNIVERSITY', 'WORKPLACE')),
    parent      uuid references association deferrable initially deferred,
    valid_from  date not null,
    valid_to    date check (valid_to > valid_from),
    check ((tier = 'NATIONAL') = (parent is null)),
    check ((tier = 'LOCAL') = (kind is not null))
);
create index association_parent on association (parent);

-- A name holds from its day on until the next one begins.
create table association_name (
    association uuid not null references association deferrable initially deferred,
    valid_from  date not null,
    name        text not null,
    recorded_at timestamptz not null default transaction_timestamp(),
    primary key (association, valid_from)
);

create table association_successor (
    association uuid not null references association deferrable initially deferred,
    position    smallint not null,
    successor   uuid not null references association deferrable initially deferred,
    primary key (association, position)
);

-- One version for the whole tree. It comes from a sequence, so that a version of a rolled-back state never comes again.
create sequence hierarchy_version;
create table hierarchy (
    id      smallint primary key check (id = 1),
    version bigint not null
);

-- What a body says about itself; it has a version of its own.
create table association_profile (
    association uuid primary key,
    version     bigint not null,
    postal_code char(7),
    prefecture  char(2),
    line        text,
    building    text,
    phone       text,
    fax         text,
    mail        text,
    president_family text,
    president_given  text,
    unit        text,
    check ((line is null) = (building is null)),
    check ((president_family is null) = (president_given is null))
);
