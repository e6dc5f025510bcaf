-- What every room stands on: acts, seals, settings, counters. One schema per site; no name is qualified.

-- Everything that happens is an act by somebody at a time. The audit trail is the record; there is no second log.
create table act (
  id bigint generated always as identity primary key,
  subject_kind text not null,            -- 'request', 'document', 'item', 'remedy', 'figure', 'organ', 'report', 'batch'
  subject_id uuid not null,
  seq integer not null check (seq > 0),  -- per subject, without gaps
  name text not null,                    -- the act's name in its room: 'register', 'rectify', 'publish' …
  at timestamptz not null,
  by_officer text not null,              -- officer id, or 'system'
  facts jsonb not null,                  -- what the act puts on the record; personal data only encrypted
  previous_hash text not null,           -- SM3 of the subject's act before this one; 64 zeros for the first
  hash text not null,                    -- SM3 over all the above in canonical form
  unique (subject_kind, subject_id, seq)
);
create index act_by_time on act (at);

-- Acts are append-only: the database refuses UPDATE, DELETE and TRUNCATE.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger act_is_append_only before update or delete on act for each row execute function refuse_change();
create trigger act_is_not_truncated before truncate on act for each statement execute function refuse_change();

-- A daily seal over all acts up to an id, so that a later change by anyone, the database owner included, is found.
create table seal (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null,
  last_act_id bigint not null,
  act_count bigint not null,
  previous_hash text not null,
  hash text not null                     -- SM3 over previous_hash and the hashes of all acts since the last seal
);
create trigger seal_is_append_only before update or delete on seal for each row execute function refuse_change();
create trigger seal_is_not_truncated before truncate on seal for each statement execute function refuse_change();

-- Site-wide settings: defaults the law leaves open (domain rules marked 约) and the site's own name.
create table setting (
  key text primary key,
  value jsonb not null
);

-- Gapless numbers: one counter row per organ, kind and year, taken last in the transaction.
create table counter (
  organ_id uuid not null,
  kind text not null,
  year integer not null,
  value integer not null default 0,
  primary key (organ_id, kind, year)
);
