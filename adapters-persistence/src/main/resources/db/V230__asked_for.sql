-- A work list of one category reads this index instead of the papers of each procedure.
create index awaited_fact_asked on mamis.awaited_fact (body, procedure, category);
