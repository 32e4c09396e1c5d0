-- Files that doctors attach for bodies. A folder is a draft until it is filed, the procedure from then on.
create table attachment (
    id          uuid primary key,
    folder      uuid not null,
    owner       uuid not null,
    body        uuid not null,
    document    text not null,
    label       text not null,
    type        text not null check (type in ('PDF', 'JPEG', 'PNG')),
    bytes       bigint not null check (bytes > 0),
    digest      text not null,
    attached_by uuid not null,
    attached_at timestamptz not null,
    kept_months smallint not null check (kept_months > 0),
    erase_on    date,
    erased_at   timestamptz
);
create index attachment_folder on attachment (folder, attached_at, id);
create index attachment_due on attachment (erase_on, id) where erased_at is null and erase_on is not null;

-- What is in them. Pictures and PDF are packed already, so the database need not try.
create table attachment_chunk (
    attachment uuid not null,
    number     integer not null,
    content    bytea not null,
    primary key (attachment, number)
);
alter table attachment_chunk alter column content set storage external;
