-- Mail to be sent, each once; and the end of personal data on a record that only grows.

create table mail (
  id uuid primary key,
  key text not null unique,              -- what it is about, once: a second mail of that key is not made
  organ_id uuid references organ (id),   -- in whose name
  about uuid,                            -- the request or case; its personal data go with it
  recipient text,                        -- encrypted; null once erased
  subject text not null,                 -- nothing personal
  body text,                             -- encrypted; null once erased
  attachments jsonb not null default '[]',  -- [{ letter | file: id }]
  state text not null default 'queued' check (state in ('queued', 'held', 'sending', 'sent', 'failed', 'uncertain')),
  attempts integer not null default 0,
  error text,                            -- the server's code, never its words
  made_at timestamptz not null,
  sent_at timestamptz
);
create index mail_by_making on mail (made_at desc);
create index mail_by_subject on mail (about) where about is not null;
create index mail_under_way on mail (made_at) where state in ('queued', 'sending');

-- 个人信息保护法§47: an encrypted text (platform/secret.ts) is p2.commitment.key.cipher.payload, and stands in the
-- chain of acts by its commitment alone.
create function without_payloads(record text) returns text language sql immutable parallel safe as $$
  select regexp_replace(record, '"(p2\.[A-Za-z0-9_-]{43})\.[A-Za-z0-9_.-]+"', '"\1"', 'g')
$$;

-- What is append-only may still have its encrypted texts encrypted anew or struck out; nothing else about it changes.
create or replace function refuse_change() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if without_payloads(to_jsonb(new)::text) = without_payloads(to_jsonb(old)::text) then return new; end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The application may not update acts; this it may, where an act of erasure stands.
create function erase_personal_data(of_kind text, of_id uuid) returns void
language plpgsql security definer set search_path from current as $$
begin
  if not exists (select from act where subject_kind = of_kind and subject_id = of_id and name = 'erase') then
    raise exception '% %: only an act of erasure erases', of_kind, of_id using errcode = 'restrict_violation';
  end if;
  update act set facts = without_payloads(facts::text)::jsonb
    where subject_kind = of_kind and subject_id = of_id and facts::text like '%"p2.%';
  update mail set recipient = null, body = null, attachments = '[]' where about = of_id;
end $$;
