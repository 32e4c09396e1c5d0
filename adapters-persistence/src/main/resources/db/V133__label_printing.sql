-- How each account has last printed labels for a body: the sheet, and how far the print is moved, in tenths of a millimetre.
create table label_printing (
    account     uuid not null,
    body        uuid not null,
    sheet       text not null,
    moved_right integer not null check (moved_right between -100 and 100),
    moved_down  integer not null check (moved_down between -100 and 100),
    kept_at     timestamptz not null,
    primary key (account, body)
);
