-- A letter that was sent is not changed, but what is encrypted of it may be encrypted anew (platform/rotate.ts).
create or replace function keep_letter() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'UPDATE' then
    if new.body is null and to_jsonb(old) - 'body' = to_jsonb(new) - 'body' then return new; end if;
    if without_payloads(to_jsonb(new)::text) = without_payloads(to_jsonb(old)::text) then return new; end if;
  end if;
  raise exception 'a letter that was sent is not changed' using errcode = 'restrict_violation';
end $$;
