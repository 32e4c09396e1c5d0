-- The rules that each body sets for itself, by the day from which they hold. The head's version guards them all.
create table association_settings (
    association uuid primary key,
    version     bigint not null
);
create table association_rules (
    association uuid not null references association_settings,
    valid_from  date not null,
    rules       text not null check (rules is json object),
    recorded_at timestamptz not null default transaction_timestamp(),
    primary key (association, valid_from)
);
