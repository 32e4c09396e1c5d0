-- What a draft has become that was filed, or whose answer was: whoever sends it once more from another device is led there.
-- The draft itself is gone by then.
create table filed_draft (
    draft     uuid primary key,
    procedure uuid not null
);
