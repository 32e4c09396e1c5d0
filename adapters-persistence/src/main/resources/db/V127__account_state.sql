-- Whether an account is suspended is said by when it was.
alter table account drop column state;
