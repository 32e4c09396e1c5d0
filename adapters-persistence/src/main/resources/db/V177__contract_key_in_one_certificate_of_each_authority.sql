-- A key stands in one certificate of each authority, for one use of one holder: a newer generation certifies it once more. A
-- program that looks for the one certificate of a key would take any of them.
drop index issuance_key;
create unique index issuance_key on issuance (key, authority) where state <> 'ABANDONED';
