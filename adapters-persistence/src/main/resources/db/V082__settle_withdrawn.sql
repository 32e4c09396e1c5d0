-- A body that has yet to choose after a withdrawal sees a state of its own.
update procedure_step s
set office_state = 'TO_SETTLE'
from procedure p
where p.id = s.procedure
  and p.state = 'WITHDRAWN'
  and s.body::text in (select json_array_elements_text(p.content::json -> 'toDecide'));
