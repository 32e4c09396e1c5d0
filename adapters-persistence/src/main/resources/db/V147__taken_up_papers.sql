-- Which office has taken up a paper that was filled in by hand, and who there: for its list of what is unfinished.
alter table paper_form add column office uuid, add column taken_up_by uuid;
create index paper_form_office on paper_form (office) where procedure is null;

-- Of those under way the journal knows. An answer is noted there under the procedure that it answers.
update paper_form form set office = entry.body::uuid, taken_up_by = substring(entry.actor from '^account:(.+)$')::uuid
from draft, journal_entry entry
where draft.id = form.draft and form.procedure is null and entry.intention = 'BEGIN_PAPER'
    and entry.result = 'ACCEPTED' and entry.body <> ''
    -- As text: what was typed may hold what jsonb does not take, and its quotes are escaped.
    and (entry.subject = draft.id or position('"procedure":"' || entry.subject::text || '"' in draft.answers) > 0)
    and entry.sequence = (select max(again.sequence) from journal_entry again
        where again.intention = 'BEGIN_PAPER' and again.result = 'ACCEPTED' and again.subject = entry.subject);
