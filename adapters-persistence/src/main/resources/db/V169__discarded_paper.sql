-- When an office has thrown away what it had begun of a paper: who types its code later learns so. The draft itself is gone by then.
alter table paper_form add column discarded_at timestamptz;
