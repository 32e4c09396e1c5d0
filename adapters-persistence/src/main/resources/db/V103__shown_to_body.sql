-- Whether a body may see the contents of a procedure, or a slip only.
alter table procedure_step add column shown boolean;

update procedure_step s
set shown = step ->> 'state' <> 'WAITING' or step ->> 'begun' is not null
from procedure p, json_array_elements(p.content::json -> 'route') step
where p.id = s.procedure
  and (step ->> 'body')::uuid = s.body;

update procedure_step set shown = office_state <> 'COMING' where shown is null;

alter table procedure_step alter column shown set not null;

-- A body that had acted on what ended below it finds the result again, as a slip.
insert into procedure_step (procedure, body, position, office_state, shown, since, reference)
select p.id, (step ->> 'body')::uuid, position, p.state, false, (p.content::json -> 'history' -> -1 ->> 'at')::timestamptz,
       p.reference
from procedure p, json_array_elements(p.content::json -> 'route') with ordinality as route (step, position)
where p.state not in ('SUBMITTED', 'SENT_BACK')
  and exists (
      select 1
      from json_array_elements(p.content::json -> 'history') line
      where line ->> 'body' = step ->> 'body' and line ->> 'by' is not null)
on conflict (procedure, body) do nothing;
