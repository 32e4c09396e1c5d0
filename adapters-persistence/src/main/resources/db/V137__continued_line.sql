-- How much of the building line is what the line before it could not hold; of what was written before it is not known.
alter table association_profile add column continued integer not null default 0;
alter table institution add column continued integer not null default 0;
