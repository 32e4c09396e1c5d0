-- To whom mail could not be handed over is asked for by address, and whether any got through since.
create index mail_refused_recipient on mail (lower(recipient), settled_at) where state = 'REFUSED';
create index mail_accepted_recipient on mail (lower(recipient), settled_at) where state = 'ACCEPTED';
