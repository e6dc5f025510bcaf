-- 文书: what the office sends (条例§30–§42; requests-and-report §7), from which words, under which number.

-- What an organ says of itself in its guide and its letters (条例§12): organs/profile.ts.
alter table organ add column profile jsonb;

-- The words of a kind of letter, where an office has changed them; every change is an act of subject_kind 'letterTemplate'.
create table letter_template (
  id uuid primary key,
  organ_id uuid references organ (id),   -- null = the site's
  kind text not null,                    -- requests/letters/kinds.ts
  text text,                             -- null = withdrawn: the words above it hold again
  version integer not null,              -- counts its acts
  unique nulls not distinct (organ_id, kind)
);

-- A letter as it left the house. It is never changed; erasing personal data takes its body and leaves its digest.
create table letter (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  act_seq integer not null,              -- the act that sends it
  kind text not null,
  nth smallint not null default 1,       -- one act may write to several third parties
  organ_id uuid not null references organ (id),
  number text,                           -- 文号; null for papers that bear none
  issued_on date not null,
  title text not null,
  template text not null,                -- which words it was made from: 'default', or template id and version
  body text,                             -- encrypted JSON of papers/letter-paper.ts
  digest text not null,                  -- SM3 of the body before encryption
  unique (subject_kind, subject_id, act_seq, kind, nth),
  unique (organ_id, number)
);
create function keep_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.body is null and to_jsonb(old) - 'body' = to_jsonb(new) - 'body' then return new; end if;
  raise exception 'a letter that was sent is not changed' using errcode = 'restrict_violation';
end $$;
create trigger letter_is_kept before update or delete on letter for each row execute function keep_letter();
create trigger letter_is_not_truncated before truncate on letter for each statement execute function refuse_change();
