-- Whose duty it is, where the holder only stands in for somebody.
alter table duty_grant add deputy_of uuid references account;
create index duty_grant_deputy on duty_grant (deputy_of) where deputy_of is not null and revoked_at is null;
