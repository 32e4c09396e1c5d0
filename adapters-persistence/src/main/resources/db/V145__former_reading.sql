-- The other three ways in which a name is sought have theirs; most people have no former name.
create index physician_fact_former_kana on physician_fact (former_kana_key)
    where superseded_at is null and former_kana_key is not null;
