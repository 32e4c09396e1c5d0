-- Mail that somebody waits for passes what a bulk approval or a day of reminders has queued.
alter table mail add column urgent boolean not null default false;

update mail
set urgent = true
where state = 'QUEUED'
  and (kind like 'ACCOUNT\_%' or kind like 'PASSWORD\_%' or kind like 'MAIL\_%' or kind = 'REGISTRATION_LINK');

drop index mail_due;
create index mail_due on mail (urgent desc, due_at, id) where state = 'QUEUED';
