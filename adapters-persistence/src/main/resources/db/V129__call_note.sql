-- What staff have noted of telephone calls about a procedure. A row is never changed and never taken away.
create table call_note (
    id          uuid primary key,
    procedure   uuid not null,
    body        uuid not null,
    noted_by    uuid not null,
    noted_at    timestamptz not null,
    supplements uuid references call_note,
    direction   text check (direction in ('INCOMING', 'OUTGOING')),
    party       text check (party in ('APPLICANT', 'FAMILY', 'WORKPLACE', 'ASSOCIATION', 'OTHER')),
    called_at   timestamptz,
    text        text not null,
    check ((supplements is null) = (direction is not null)),
    check ((direction is null) = (party is null)),
    check ((direction is null) = (called_at is null))
);
create index call_note_procedure on call_note (procedure, noted_at, id);
create trigger call_note_append_only before update or delete on call_note
    for each row execute function records_are_append_only();
