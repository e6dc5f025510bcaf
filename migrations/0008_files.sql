-- Files of every room: what applicants sent, scans of paper, information given out, its redacted copies (条例§29, §37).
-- The bytes lie encrypted outside the database (platform/files.ts); here stands what they are and the key that opens them.
create table stored_file (
  id uuid primary key,
  subject_kind text not null,            -- whose it is: 'request', …
  subject_id uuid not null,
  purpose text not null,                 -- 'identity', 'attachment', 'original', 'redacted', …: the room's own word
  name text,                             -- encrypted: a file's name often is a person's; null once erased
  media_type text not null,              -- by content, never by the name's ending
  size integer not null,
  digest text not null,                  -- SM3 of the plain bytes: what acts and packages refer to
  place text unique,                     -- where the store keeps the encrypted bytes; null once erased
  key text,                              -- this file's own key, encrypted by the site's; null once erased
  kept_at timestamptz not null,
  kept_by text not null,
  derived_from uuid references stored_file (id),
  proof jsonb,                           -- what the test of a redacted copy found (requests/redaction/proof.ts)
  erased_at timestamptz,
  check ((erased_at is null) = (place is not null and key is not null and name is not null))
);
create index stored_file_by_subject on stored_file (subject_kind, subject_id, kept_at);
create index stored_file_by_source on stored_file (derived_from) where derived_from is not null;

-- What a file is never changes: its name and key are encrypted anew when the site's key is, or forgotten with it.
create trigger stored_file_stays before update of
  id, subject_kind, subject_id, purpose, media_type, size, digest, kept_at, kept_by, derived_from, proof
  on stored_file for each row execute function refuse_change();
create trigger stored_file_is_not_deleted before delete on stored_file for each row execute function refuse_change();
create trigger stored_file_is_not_truncated before truncate on stored_file for each statement execute function refuse_change();
