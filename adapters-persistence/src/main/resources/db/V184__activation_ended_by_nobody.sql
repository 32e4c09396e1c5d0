-- A database that was made from a backup ends its activations: no officer did.
alter table activation drop constraint activation_check1;
alter table activation add constraint activation_check1 check (ended_by is null or ended_at is not null);
