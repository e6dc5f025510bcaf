-- A function that acts with its owner's rights looks for tables in the site's schema and never in the caller's
-- temporary ones, which PostgreSQL otherwise searches first; and nobody but the application calls it (migrate.ts).
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);
alter function erase_personal_data(text, uuid) set search_path from current;
alter function refuse_change() set search_path from current;
alter function keep_letter() set search_path from current;
revoke execute on function erase_personal_data(text, uuid), refuse_change(), keep_letter() from public;
