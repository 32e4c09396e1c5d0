-- What colleagues have confirmed and others have yet to, found without reading every procedure under review. Taken from the
-- content itself, so that it holds whichever version of the program writes; few procedures are in it.
create index procedure_confirmed on procedure (current_body)
    where state = 'SUBMITTED' and jsonb_path_exists(content::jsonb, '$.route[*].confirmations[0]');
