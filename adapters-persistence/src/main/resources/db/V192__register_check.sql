-- Whose register number nobody has compared with its source yet, or did not agree with it, is a list of work.
alter table physician_fact add column register_check text not null generated always as
    (case data::jsonb #>> '{licence,check,agrees}'
         when 'true' then 'CONFIRMED' when 'false' then 'MISMATCHED' else 'UNCHECKED' end) stored;
create index physician_fact_register_check on physician_fact (register_check, person)
    where superseded_at is null and register_check <> 'CONFIRMED';
