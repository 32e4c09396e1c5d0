-- V001 guards the rows of the journal only. Whoever holds the application's password owns the tables and can switch any
-- of these guards off; they stop mistakes and careless hands, and what is done behind them the hashes show.
create function records_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end $$;

create trigger journal_entry_never_emptied before truncate on journal_entry
    for each statement execute function records_are_append_only();
create trigger journal_head_never_emptied before truncate on journal_head
    for each statement execute function records_are_append_only();
create trigger installation_never_emptied before truncate on installation
    for each statement execute function records_are_append_only();
create trigger view_log_append_only before update or delete on view_log
    for each row execute function records_are_append_only();
create trigger view_log_never_emptied before truncate on view_log
    for each statement execute function records_are_append_only();
