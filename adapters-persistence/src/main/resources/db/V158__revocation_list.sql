-- Every revocation list that got a number, with the list where one came of it. None is removed: what was signed long ago is
-- judged by the lists of then.
create table revocation_list (
    id          uuid primary key,
    authority   uuid        not null,
    scope       text        not null check (scope in ('HOLDERS', 'RARL', 'SARL')),
    number      numeric(49) not null check (number > 0),
    this_update timestamptz not null,
    entries     integer     not null check (entries >= 0),
    content     bytea,
    unique (authority, scope, number)
);

create index revocation_list_newest on revocation_list (authority, this_update);

create function refuse_deletion_of_revocation_list() returns trigger language plpgsql as $$
begin
    raise exception 'a revocation list is never removed';
end $$;

create trigger revocation_list_stays before delete on revocation_list
    for each row execute function refuse_deletion_of_revocation_list();
