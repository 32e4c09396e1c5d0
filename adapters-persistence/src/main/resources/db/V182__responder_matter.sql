-- Who answers for an authority does so about status or about qualifications, with a key for each.
alter table ocsp_responder add column matter text not null default 'STATUS' check (matter in ('STATUS', 'QUALIFICATION'));
