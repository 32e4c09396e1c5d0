-- The code that stands on a draft printed to be handed in on paper.
create table paper_form (
    code       text primary key,
    draft      uuid not null unique,
    printed_at timestamptz not null
);
