-- The lists of such roots. None is removed: what was signed long ago is judged by the lists of then.
create table outside_list (
    sha256      bytea primary key check (octet_length(sha256) = 32),
    root        bytea       not null references outside_root,
    -- Of which certificates it tells, as it says itself.
    scope       text        not null,
    this_update timestamptz not null,
    content     bytea       not null,
    kept_at     timestamptz not null
);

create index outside_list_place on outside_list (root, scope, this_update);
