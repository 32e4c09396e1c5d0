-- Where a body's members work, as the body says: a municipality a line, and behind a space which part of it.
alter table association_profile add column area text;
