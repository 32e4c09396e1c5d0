-- Whoever may hold two memberships of one body: few, and looked for by every count.
create index member_group_further on member_group (person) where position > 0;
