-- Accounts that were suspended for a death, which are few, are found without the others.
create index account_of_the_dead on account (person) where suspension_reason = 'DEATH';
