-- How facts about qualifications were taken back. Who did so before this table was made stands in the journal alone.
create table qualification_withdrawal (
    fact         uuid primary key references qualification_fact,
    reason       text        not null check (reason in ('ENTERED_BY_MISTAKE', 'OTHER_PERSON', 'SOURCE_WRONG')),
    withdrawn_by uuid        not null,
    withdrawn_at timestamptz not null
);

create function refuse_change_of_qualification_withdrawal() returns trigger language plpgsql as $$
begin
    raise exception 'how a fact was taken back is never changed';
end $$;

create trigger qualification_withdrawal_stays before update or delete on qualification_withdrawal
    for each row execute function refuse_change_of_qualification_withdrawal();
