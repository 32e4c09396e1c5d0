-- Which office has taken up a paper that was filled in by hand, and who there: for its list of what is unfinished.
alter table paper_form add column office uuid, add column taken_up_by uuid;
create index paper_form_office on paper_form (office) where procedure is null;

-- Of those under way the journal knows. An answer is noted there under the procedure that it answers.
update paper_form form set office = entry.body::uuid, taken_up_by = substring(entry.actor from '^account:(.+)$')::uuid
from draft, journal_entry entry
where draft.id = form.draft and form.procedure is null and entry.intention = 'BEGIN_PAPER'
    and entry.result = 'ACCEPTED' and entry.body <> ''
    and entry.subject::text in (draft.id::text, draft.answers::jsonb ->> 'procedure');
