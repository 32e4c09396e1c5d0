-- What was filed from a printed draft: who types the code of its paper later learns so. The draft itself is gone by then.
alter table paper_form add column procedure uuid;
