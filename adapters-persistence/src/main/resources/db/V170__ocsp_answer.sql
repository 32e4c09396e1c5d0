-- Answers that were signed ahead, the newest of each certificate and digest. One that says good of what was revoked since is
-- never handed out: whoever reads it compares it with the revocations.
create table ocsp_answer (
    authority   uuid        not null,
    serial      numeric(49) not null,
    digest      text        not null check (digest in ('SHA_1', 'SHA_256')),
    revoked     boolean     not null,
    this_update timestamptz not null,
    next_update timestamptz not null check (next_update > this_update),
    response    bytea       not null,
    primary key (authority, serial, digest)
);
