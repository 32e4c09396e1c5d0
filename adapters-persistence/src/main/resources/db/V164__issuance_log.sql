-- How far each log of issuing, which is kept outside the database, was seen to go. A log that does not go as far was lost, or
-- the database was; nothing is signed until that is accounted for.
create table issuance_log (
    log    text primary key check (length(log) = 64),
    length bigint not null check (length > 0),
    digest text   not null check (length(digest) = 64)
);
