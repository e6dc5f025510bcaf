-- 主动公开 from the draft to the page (条例§19–§26), 规范性文件 with their text, 政策解读 bound to its policy.

-- 信息编辑 proof-reads and sets the page; the three reviewers are others (disclosure/chain.ts).
alter table officer drop constraint officer_role_check;
alter table officer add constraint officer_role_check
  check (role in ('clerk', 'editor', 'foiHead', 'legal', 'organHead', 'office', 'supervisor', 'administrator'));

-- 栏目: a tree; what a column owes and how it changed is folded from acts of subject_kind 'column'.
create table site_column (
  id uuid primary key,
  parent_id uuid references site_column (id),
  slug text not null unique,             -- the last part of its permanent address /columns/<slug>
  name text not null,
  organ_id uuid references organ (id),   -- owner
  kind text not null,                    -- disclosure/columns/column.ts
  sort integer not null default 0,
  retired_on date,
  proceedings jsonb                      -- description, keywords, type, update cycle, obligations, changes
);
create index site_column_by_name on site_column (name);

-- A line that came by a register is published and has no text; a draft has no index number and no day yet.
alter table item
  alter column index_number drop not null,
  alter column column_name drop not null,
  alter column published_on drop not null,
  add column standing text not null default 'published',   -- disclosure/standing.ts
  add column content_class text,         -- by which chain of reviews it goes
  add column column_id uuid references site_column (id),   -- its own column: one address, one breadcrumb
  add column genre text,                 -- 体裁分类
  add column theme text,                 -- 主题分类, code of the second level
  add column art20 text,                 -- 公开依据: code of 条例§20 or §21
  add column disclosure text not null default 'proactive' check (disclosure in ('proactive', 'onRequest', 'none')),
  add column due_on date,                -- 条例§26: 20 working days after it was formed or changed
  add column notice_until date,          -- 公示: last day
  add column summary text,
  add column source text,
  add column revision_id uuid,           -- what the public sees now; null where there is no text
  add column proceedings jsonb,          -- everything nested: disclosure/proceedings.ts
  add constraint item_is_numbered check (standing not in ('published', 'withdrawn') or (index_number is not null and published_on is not null));
create index item_by_column on item (column_id, published_on desc) where standing = 'published';
create index item_by_column_name on item (column_name, published_on desc) where standing = 'published';
create index item_under_way on item (organ_id, due_on) where standing not in ('published', 'withdrawn');

-- Nothing published is edited in place: each text an item ever had, by its hash.
create table revision (
  id uuid primary key,
  item_id uuid not null references item (id) deferrable initially deferred,
  number integer not null,
  hash text not null,                    -- SM3 of title, html, metadata and the attachments' digests
  title text not null,
  body jsonb,                            -- the editor's document; null where only html was taken over
  html text not null,                    -- clean: what the page shows
  plain text not null,                   -- its words, for checks and search
  metadata jsonb not null,
  attachments jsonb not null default '[]',   -- [{file, name, mediaType, size, digest}]
  reason text not null default '',
  made_at timestamptz not null,
  made_by text not null,
  unique (item_id, number)
);
alter table item add constraint item_revision foreign key (revision_id) references revision (id) deferrable initially deferred;
create trigger revision_is_kept before update or delete on revision for each row execute function refuse_change();

-- An item may stand in several columns; this is the second and further ones. Its own is item.column_id.
create table item_column (
  item_id uuid not null references item (id) on delete cascade,
  column_id uuid not null references site_column (id),
  primary key (item_id, column_id)
);
create index item_column_by_column on item_column (column_id);

-- Words inside a stored file, read in the confined process: for checks and search.
create table file_text (
  file_id uuid primary key references stored_file (id),
  plain text not null,
  problems jsonb not null default '[]',
  read_at timestamptz not null
);

-- Addresses of an older site, and of anything that moved.
create table redirect (
  path text primary key,                 -- as the old site wrote it, with its query
  target text not null,                  -- an address of ours
  made_at timestamptz not null default now()
);

-- 规范性文件: from drafting on; the register's lines are published ones.
alter table document
  alter column doc_number drop not null,
  alter column made_on drop not null,
  add column standing text not null default 'published',   -- normative/standing.ts
  add column registration_number text,   -- 统一登记号
  add column published_on date,          -- 公布
  add column concluded_on date,          -- its way is at its end: repealed, lapsed, void, or given up
  add column item_id uuid unique references item (id),   -- where the public reads it, when it went through review here
  add column proceedings jsonb;          -- normative/proceedings.ts

create table document_text (
  document_id uuid not null references document (id) deferrable initially deferred,
  edition integer not null,              -- 1, then one more for every amendment
  valid_from date not null,              -- the day from which this wording holds
  hash text not null,
  html text not null,
  plain text not null,
  structure jsonb not null,              -- chapters and articles with their anchors
  source_file uuid references stored_file (id),
  made_at timestamptz not null,
  made_by text not null,
  primary key (document_id, edition)
);
create trigger document_text_is_kept before update or delete on document_text for each row execute function refuse_change();

create table document_relation (
  document_id uuid not null references document (id),
  relation text not null check (relation in ('basedOn', 'amends', 'repeals', 'replaces')),
  other_id uuid references document (id),
  other_title text not null,             -- as written, for a document that is not kept here
  primary key (document_id, relation, other_title)
);
create index document_relation_back on document_relation (other_id);

-- 政策解读: one row per work; the policies it explains beside it.
create table interpretation (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  title text not null,
  form text not null,                    -- interpretation/forms.ts
  standing text not null default 'published',
  published_on date,
  concluded_on date,
  item_id uuid references item (id),     -- the published item that carries its content
  policy_title text,                     -- as a register names it
  proceedings jsonb,
  unique (organ_id, title, form)
);
create index interpretation_by_day on interpretation (published_on, organ_id);

create table interpretation_policy (
  interpretation_id uuid not null references interpretation (id) on delete cascade,
  policy_kind text not null check (policy_kind in ('item', 'document')),
  policy_id uuid not null,
  primary key (interpretation_id, policy_kind, policy_id)
);
create index interpretation_policy_back on interpretation_policy (policy_kind, policy_id);

-- What anybody may read, from every room: for lists across rooms, the search, feeds and the open data.
-- plain: its words; family: what is one document in several shapes; ends_on: from the day after, no longer in force.
drop view public_record;
create view public_record as
  select 'item' as kind, i.id, i.organ_id, i.title, i.published_on as day, '/items/' || i.id as path,
    i.index_number, i.doc_number, coalesce(c.name, i.column_name) as column_name, i.column_id, i.genre, i.theme,
    i.summary, r.plain, r.attachments, coalesce(d.id, i.id) as family,
    d.effective_on, coalesce(d.repealed_on, d.expires_on) as ends_on
  from item i
    left join site_column c on c.id = i.column_id
    left join revision r on r.id = i.revision_id
    left join document d on d.item_id = i.id
  where i.standing = 'published'
union all
  select 'document', d.id, d.organ_id, d.title, coalesce(d.in_column_from, d.published_on, d.made_on), '/documents/' || d.id,
    i.index_number, d.doc_number, '行政规范性文件', null, null, null, null, t.plain, null, d.id,
    d.effective_on, coalesce(d.repealed_on, d.expires_on)
  from document d
    left join item i on i.id = d.item_id
    left join lateral (
      select plain from document_text t where t.document_id = d.id order by edition desc limit 1
    ) t on true
  where d.standing in ('published', 'ended') and (d.in_column_from is not null or d.published_on is not null)
union all (
  select distinct on (report.id) 'report', report.id, report.organ_id, edition.paper ->> 'title',
    (edition.published_at at time zone 'Asia/Shanghai')::date,
    '/reports/' || report.year || case report.scope when 'district' then '' else '/' || organ.code end,
    null, null, '政府信息公开年报', null::uuid, null, null, null, null, null::jsonb, report.id, null::date, null::date
  from report_edition edition
    join report on report.id = edition.report_id
    join organ on organ.id = report.organ_id
  order by report.id, edition.edition desc
) union all
  select 'answer', id, organ_id, proceedings -> 'release' ->> 'title', released_on, '/answered/' || id,
    null, null, '依申请公开', null, null, null, null, null, null, id, null, null
  from request where released_on is not null
union all
  select 'interpretation', p.id, p.organ_id, p.title, p.published_on, coalesce('/items/' || p.item_id, '/interpretations/' || p.id),
    null, null, '政策解读', null, null, null, null, null, null, coalesce(p.item_id, p.id), null, null
  from interpretation p where p.standing = 'published' and p.item_id is null;

-- How public records belong together; either end may be looked up.
create view public_relation as
  select 'interpretation' as from_kind, p.interpretation_id as from_id, 'interprets' as relation,
    p.policy_kind as to_kind, p.policy_id as to_id, null as to_title
  from interpretation_policy p join interpretation i on i.id = p.interpretation_id and i.standing = 'published'
union all
  select 'document', document_id, relation, 'document', other_id, other_title from document_relation;
