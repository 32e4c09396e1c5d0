-- Whether what a code leads to has ended before its paper was filed: nothing was filed from it then.
alter table paper_form add column unfiled boolean not null default false;
