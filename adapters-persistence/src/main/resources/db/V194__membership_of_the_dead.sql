-- Memberships that ended with a death are found without the others.
create index membership_fact_of_the_dead on membership_fact (person) where ending = 'DECEASED' and superseded_at is null;
