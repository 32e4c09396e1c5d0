-- What was stated about qualifications and signed. None is changed or removed.
create table qualification_statement (
    id        uuid primary key,
    person    uuid        not null,
    day       date        not null,
    known_at  timestamptz not null,
    made_at   timestamptz not null,
    made_by   uuid        not null,
    content   bytea       not null,
    signature bytea       not null
);

create index qualification_statement_person on qualification_statement (person, made_at);

create function refuse_change_of_qualification_statement() returns trigger language plpgsql as $$
begin
    raise exception 'a statement that was signed is never changed';
end $$;

create trigger qualification_statement_stays before update or delete on qualification_statement
    for each row execute function refuse_change_of_qualification_statement();
