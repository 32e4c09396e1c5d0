-- Who is written to at a mail address: the data registered last, in any case of letters.
alter table physician_fact
    add column mail_key text generated always as (lower(data::jsonb #>> '{contact,mail}')) stored;
create index physician_fact_mail on physician_fact (mail_key) where superseded_at is null and valid_to is null;
create index physician_fact_kana_birth on physician_fact (kana_key, birth_date) where superseded_at is null;
