-- The records whose counts are the annual report.

-- 行政机关 (条例§4, §10, §54): who keeps records and who must report (条例§49).
create table organ (
  id uuid primary key,
  code text not null unique,             -- 18-character unified social credit code
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('government', 'department', 'town', 'subdistrict', 'authorizedOrg')),
  parent_id uuid references organ (id),
  must_report boolean not null,          -- 条例§49: owes an annual report of its own
  rolls_up boolean not null,             -- its records count into the district's report (汇总)
  sort integer not null default 0
);

-- 依申请公开 (条例§27–§40). Standing facts; every change is an act of subject_kind 'request'.
create table request (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  number text not null,                  -- 申请编号, unique within its organ
  channel text not null,                 -- law/receipt.ts Channel
  applicant_kind text,                   -- law/applicants.ts ApplicantKind: a column of table 三; null = not yet classified
  applicant_name text,                   -- encrypted at rest (platform/secret.ts)
  applicant_contact text,                -- encrypted at rest
  content text not null,                 -- 所需政府信息的特征描述
  received_on date not null,             -- 收到日 (条例§31)
  due_on date not null,                  -- 答复期限末日 (条例§33)
  decision text,                         -- law/decisions.ts Decision; null while pending or not classified
  decision_row text,                     -- the leaf row of table 三 that the decision falls into; derived by law, never typed
  answered_on date,                      -- 有效答复日 or day of a final standing; null = still pending
  reply_number text,                     -- 答复书文号
  unique (organ_id, number),
  check (answered_on is null or answered_on >= received_on)
);
create index request_by_receipt on request (received_on, organ_id);
create index request_by_answer on request (answered_on, organ_id);

-- 行政复议、行政诉讼 (条例§51): one row per case, counted once (requests-and-report §5.4).
create table remedy (
  id uuid primary key,
  organ_id uuid not null references organ (id),   -- 被申请人 / 被告 (原机关)
  route text not null check (route in ('review', 'direct', 'afterReview')),
  case_number text not null,
  request_number text,                   -- the application it arose from, if known
  filed_on date not null,
  outcome text check (outcome in ('upheld', 'corrected', 'other')),
  concluded_on date,
  unique (organ_id, case_number),
  check (concluded_on is null or concluded_on >= filed_on)
);
create index remedy_by_filing on remedy (filed_on, organ_id);

-- 行政规范性文件 and 规章 (条例§20（一）).
create table document (
  id uuid primary key,
  organ_id uuid not null references organ (id),   -- 制定机关; a joint document belongs to its lead organ only
  kind text not null check (kind in ('rule', 'normative', 'quoted')),  -- quoted: another organ's document shown in the column, not made here
  title text not null,
  doc_number text not null,              -- 文号
  made_on date not null,
  effective_on date,
  expires_on date,                       -- 有效期届满日
  repealed_on date,
  in_column_from date, in_column_until date,   -- shown in the website column 「现行有效行政规范性文件」
  filed_from date, filed_until date,           -- kept as in force in the province's library
  unique (organ_id, doc_number)
);
create index document_by_making on document (made_on, organ_id);

-- 主动公开 (条例§19–§26): one row per published item.
create table item (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  index_number text not null,            -- 索引号
  title text not null,
  column_name text not null,             -- 栏目
  topic text,                            -- special topic (专题), if any
  doc_number text,
  made_on date not null,                 -- 生成日期
  published_on date not null,            -- 公开日期 (条例§26: within 20 working days)
  unique (organ_id, index_number)
);
create index item_by_publication on item (published_on, organ_id);

-- Yearly figures that organs report only as totals, and activities whose rooms do not exist yet.
create table collected_figure (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  year integer not null check (year between 2008 and 2100),
  kind text not null,                    -- src/collected/kinds.ts
  value numeric(18, 2) not null check (value >= 0),  -- counts, or yuan for money
  evidence text not null,                -- where the number comes from
  submitted_by text,
  confirmed_by text,
  unique (organ_id, year, kind)
);
create index collected_by_year on collected_figure (year, kind);
