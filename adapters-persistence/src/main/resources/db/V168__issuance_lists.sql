-- What was issued is listed by when it was issued and by when it ends.
create index issuance_ended on issuance (ended_at, id) where state = 'ISSUED';
create index issuance_ends on issuance (valid_until, id) where state = 'ISSUED';
create index issuance_of_holder on issuance (holder) where state = 'ISSUED';
