-- 栏目, 专题, 基层政务公开标准目录 with its coverage, 重大建设项目, 公共企事业单位.

alter table site_column add column concluded_on date generated always as (retired_on) stored;

-- Every name a column ever had: a line of a register names its column and stands where that column stands now.
create table column_name (
  name text primary key,
  column_id uuid not null references site_column (id)
);

-- Where the items of a column stand: in itself, or in the one it was merged into.
create table column_now (
  id uuid primary key references site_column (id),
  column_id uuid not null references site_column (id)
);
create index column_now_back on column_now (column_id);

-- 新增、优化调整: a year counts columns, not acts.
create table column_change (
  id uuid primary key default gen_random_uuid(),
  column_id uuid not null references site_column (id),
  organ_id uuid not null references organ (id),
  kind text not null check (kind in ('added', 'adjusted')),
  year integer not null,
  changed_on date not null,
  unique (column_id, kind, year)
);

create index item_by_organ_column on item (organ_id, column_name, published_on desc) where standing = 'published';

-- What stands in which column: by the item's own column, by the name a register gave, or placed there as well.
create view column_item as
  select w.column_id, i.id as item_id, i.organ_id, i.title, i.published_on, i.made_on
  from item i join column_now w on w.id = i.column_id
  where i.standing = 'published'
union all
  select w.column_id, i.id, i.organ_id, i.title, i.published_on, i.made_on
  from item i join column_name n on n.name = i.column_name join column_now w on w.id = n.column_id
  where i.standing = 'published' and i.column_id is null
union all
  select w.column_id, i.id, i.organ_id, i.title, i.published_on, i.made_on
  from item_column x join item i on i.id = x.item_id join column_now w on w.id = x.column_id
  where i.standing = 'published' and x.column_id is distinct from i.column_id;

-- 专题: refers to what stands elsewhere, by the name a register gave it or one by one; nothing is copied.
create table topic (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  slug text not null unique,
  name text not null,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null
);
create table topic_source (
  topic_id uuid not null references topic (id),
  label text not null,                   -- item.topic
  section text not null,                 -- disclosure/topics/topic.ts
  primary key (topic_id, label)
);
create table topic_reference (
  topic_id uuid not null references topic (id),
  kind text not null,                    -- public_record.kind
  record_id uuid not null,
  section text not null,
  primary key (topic_id, kind, record_id)
);
create index item_by_topic on item (topic, published_on desc) where topic is not null;

create view topic_entry as
  select s.topic_id, s.section, 'item' as kind, i.id as record_id
  from topic_source s join item i on i.topic = s.label and i.standing = 'published'
  where not exists (select 1 from topic_reference r where r.topic_id = s.topic_id and r.record_id = i.id)
union all
  select topic_id, section, kind, record_id from topic_reference;

create index item_notice_open on item (notice_until) where notice_until is not null and standing = 'published';

-- 基层政务公开标准目录: one per field. Its published leaves stand below; every edition is kept as it was published.
create table catalogue (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  field text not null unique,
  name text not null,
  standing text not null,
  version integer not null default 0,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null
);
create table catalogue_edition (
  catalogue_id uuid not null references catalogue (id),
  version integer not null,
  published_on date not null,
  leaves jsonb not null,
  primary key (catalogue_id, version)
);
create trigger catalogue_edition_is_kept before update or delete on catalogue_edition
  for each row execute function refuse_change();
create table catalogue_leaf (
  code text primary key,                 -- stable over editions
  catalogue_id uuid not null references catalogue (id),
  position integer not null,
  title text not null,
  mode text not null,                    -- proactive | onRequest
  cycle_days integer,
  words text,                            -- which titles of its columns belong to it: a pattern; null: all of them
  limit_days integer not null,           -- working days in which it must be published
  facts jsonb not null
);
create index catalogue_leaf_of on catalogue_leaf (catalogue_id, position);
create table leaf_body (
  code text not null references catalogue_leaf (code) on delete cascade,
  organ_id uuid not null references organ (id),
  primary key (code, organ_id)
);
create table leaf_column (
  code text not null references catalogue_leaf (code) on delete cascade,
  column_id uuid not null references site_column (id),
  primary key (code, column_id)
);
create table item_leaf (
  item_id uuid not null references item (id) on delete cascade,
  code text not null,
  elements text[] not null default '{}', -- which of the leaf's elements it has
  primary key (item_id, code)
);
create index item_leaf_by_code on item_leaf (code);

-- What belongs to a leaf: the items of its columns whose title says so, and those bound one by one.
create view leaf_item as
  select c.code, x.item_id, x.organ_id, x.title, x.published_on, x.made_on
  from leaf_column c join catalogue_leaf l on l.code = c.code join column_item x on x.column_id = c.column_id
  where l.words is null or x.title ~ l.words
union
  select b.code, i.id, i.organ_id, i.title, i.published_on, i.made_on
  from item_leaf b join item i on i.id = b.item_id where i.standing = 'published';

-- Who must keep what before the public: the columns' obligations and the leaves' bodies.
create view duty as
  select 'column' as source, c.id::text as key, c.name as title, coalesce(p.name, c.name) as field,
    coalesce(p.sort, c.sort) as field_sort, c.sort as position, o.id as organ_id,
    nullif((c.proceedings ->> 'cycleDays')::int, 0) as cycle_days
  from site_column c
    left join site_column p on p.id = c.parent_id
    join organ o on case c.proceedings ->> 'obliged'
      when 'all' then true
      when 'departments' then o.kind in ('government', 'department', 'authorizedOrg')
      when 'towns' then o.kind in ('town', 'subdistrict')
      when 'owner' then o.id = c.organ_id
      else false end
  where c.retired_on is null
union all
  select 'leaf', l.code, l.title, c.name, 1000, l.position, b.organ_id, l.cycle_days
  from catalogue_leaf l join catalogue c on c.id = l.catalogue_id join leaf_body b on b.code = l.code
  where l.mode = 'proactive';

-- 不涉及: needs a reason and an approver (CAT-04).
create table exemption (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  source text not null check (source in ('column', 'leaf')),
  key text not null,
  title text not null,
  standing text not null,
  proposed_on date not null,
  concluded_on date,
  proceedings jsonb not null
);
create unique index exemption_in_force on exemption (source, key, organ_id) where concluded_on is null;

-- What the quarterly check found: open until it is mended and looked at again.
create table coverage_finding (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  source text not null,
  key text not null,
  title text not null,
  problem text not null check (problem in ('missing', 'stale')),
  quarter text not null,
  standing text not null,
  opened_on date not null,
  due_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  unique (source, key, organ_id, quarter)
);

-- 重大建设项目 (条例§20（十）): keyed by 项目统一代码.
create table project (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  code text not null unique,
  name text not null,
  stage text not null,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null
);
create table project_item (
  project_id uuid not null references project (id),
  kind text not null,                    -- disclosure/projects/project.ts
  item_id uuid not null references item (id),
  primary key (project_id, item_id)
);
create index project_item_back on project_item (item_id);

-- 公共企事业单位 (条例§55): no organ of the administration; its department answers for it.
create table public_entity (
  id uuid primary key,
  organ_id uuid not null references organ (id),  -- 主管部门
  name text not null unique,
  sector text not null,
  column_id uuid references site_column (id),
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null
);
