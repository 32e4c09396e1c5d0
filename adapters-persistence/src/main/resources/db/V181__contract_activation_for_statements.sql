-- A key is activated for statements too: a program that knows the other two purposes alone cannot read such an activation.
alter table activation drop constraint activation_purpose_check;
alter table activation add constraint activation_purpose_check check (purpose in ('ISSUING', 'STATUS', 'STATEMENTS'));
