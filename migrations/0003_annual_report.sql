-- 年度报告 (条例§49–§50): one row per organ and year; organ null-free: the district's own report is that of its root organ with scope 'district'.
create table report (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  scope text not null check (scope in ('organ', 'district')),  -- its own records, or the roll-up of the whole area (汇总)
  year integer not null,
  standing text not null check (standing in ('draft', 'signedOff', 'checked', 'approved', 'published')),
  edition integer not null default 1,
  narrative jsonb not null,              -- { s1, s5, s6 }: Tiptap documents with figure references
  explanations jsonb not null default '{}',  -- finding id → the explanation given
  change_note text,
  unique (organ_id, scope, year)
);

-- A published edition is frozen: text, cells, the row ids behind each cell, the rules' version. Never recomputed.
create table report_edition (
  id uuid primary key,
  report_id uuid not null references report (id),
  edition integer not null,
  published_at timestamptz not null,
  rule_version text not null,
  paper jsonb not null,                  -- papers/report-paper.ts ReportPaper, everything a reader sees
  cells jsonb not null,                  -- cell id → number
  figures jsonb not null,                -- figure id → number
  row_ids jsonb not null,                -- cell or figure id → ids of the records counted
  findings jsonb not null,
  change_note text,
  unique (report_id, edition)
);
create trigger report_edition_is_frozen before update or delete on report_edition for each row execute function refuse_change();
create trigger report_edition_is_not_truncated before truncate on report_edition for each statement execute function refuse_change();
