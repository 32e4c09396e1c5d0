-- Secretariats look for members by what they have in common: when and where they graduated and what they practise.
-- exempt_from is the first fiscal year without the national fee: for graduates of March the one that follows theirs.
alter table physician_fact
    add column graduated integer not null generated always as
        (substr(data::jsonb ->> 'graduation', 1, 4)::integer
            - case when substr(data::jsonb ->> 'graduation', 6, 2)::integer < 4 then 1 else 0 end) stored,
    add column exempt_from integer not null generated always as
        (substr(data::jsonb ->> 'graduation', 1, 4)::integer
            - case when substr(data::jsonb ->> 'graduation', 6, 2)::integer < 3 then 1 else 0 end) stored,
    add column school text generated always as
        (coalesce(data::jsonb #>> '{school,code}', data::jsonb #>> '{school,name}')) stored,
    add column specialties jsonb generated always as (data::jsonb -> 'specialties') stored;
create index physician_fact_graduated on physician_fact (graduated, person) where superseded_at is null;
