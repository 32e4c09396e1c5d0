-- Officers of the certification authority, past ones too. One person asks for an appointment or its end, another confirms.
create table ca_officer (
    account              uuid        not null,
    asked_by             uuid        not null,
    asked_at             timestamptz not null,
    confirmed_by         uuid,
    confirmed_at         timestamptz,
    removal_asked_by     uuid,
    removal_asked_at     timestamptz,
    removal_confirmed_by uuid,
    removal_confirmed_at timestamptz,
    primary key (account, asked_at),
    check (asked_by <> account),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (confirmed_by not in (asked_by, account)),
    check ((removal_asked_by is null) = (removal_asked_at is null)),
    check ((removal_confirmed_by is null) = (removal_confirmed_at is null)),
    check (removal_confirmed_by not in (removal_asked_by, account))
);
