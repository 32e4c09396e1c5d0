-- The day in Tokyo of a procedure's last act, once nothing is under way: lists show what was registered on it.
alter table procedure add column closed_on date;
update procedure
set closed_on = ((content::json -> 'history' -> -1 ->> 'at')::timestamptz at time zone 'Asia/Tokyo')::date
where state not in ('SUBMITTED', 'SENT_BACK');
alter table procedure add check ((state in ('SUBMITTED', 'SENT_BACK')) = (closed_on is null));
