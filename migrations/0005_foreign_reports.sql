-- 年报核校: other organs' published annual reports (条例§46, §49), as a supervising office received and checked them.

-- The files as they came. Nothing in them is ever run; they are read again when the rules change.
create table foreign_file (
  digest text primary key,               -- SM3 of the bytes: the same file is kept once
  size integer not null,
  bytes bytea not null                   -- brotli
);

-- One report in such a file; every change is an act of subject_kind 'foreignReport'.
create table foreign_report (
  id uuid primary key,
  digest text not null references foreign_file (digest),
  part integer not null,                 -- a file may hold two years side by side
  batch uuid not null,                   -- the files that came together, last time
  name text not null,                    -- the file's own name
  organ text,                            -- as read, or as a person said; null = not known
  year integer,
  rule_version text not null,            -- law.RULE_VERSION of the last reading
  reading jsonb not null,                -- verdict and text (foreign/check-job.ts Reading)
  corrections jsonb not null default '{}',  -- cell id → what a person read, null = blank
  rulings jsonb not null default '{}',   -- finding id → what a person decided about it
  unique (digest, part)
);
create index foreign_report_by_year on foreign_report (year, organ);
create index foreign_report_by_batch on foreign_report (batch);
