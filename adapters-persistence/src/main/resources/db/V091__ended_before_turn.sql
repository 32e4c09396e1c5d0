-- What ended before a body's turn came is none of that body's business any more.
delete from procedure_step s
using procedure p, json_array_elements(p.content::json -> 'route') step
where p.id = s.procedure
  and p.state not in ('SUBMITTED', 'SENT_BACK')
  and (step ->> 'body')::uuid = s.body
  and step ->> 'state' = 'WAITING'
  and step ->> 'begun' is null;
