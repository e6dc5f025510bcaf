-- 规范性文件: by which theme it is found; 清理 of what is in force.
alter table document add column theme text;
create index document_by_end on document (expires_on) where standing = 'published';
create index document_text_by_day on document_text (document_id, valid_from desc, edition desc);

create table clean_up (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  title text not null,
  standing text not null,                -- normative/clean-up/clean-up.ts
  opened_on date not null,
  concluded_on date,                     -- the day its result was published
  proceedings jsonb not null
);

-- A document repealed from a day on holds until the eve; its theme is found by everybody.
create or replace view public_record as
  select 'item' as kind, i.id, i.organ_id, i.title, i.published_on as day, '/items/' || i.id as path,
    i.index_number, i.doc_number, coalesce(c.name, i.column_name) as column_name, i.column_id, i.genre, i.theme,
    i.summary, r.plain, r.attachments, coalesce(d.id, i.id) as family,
    d.effective_on, coalesce(d.repealed_on - 1, d.expires_on) as ends_on
  from item i
    left join site_column c on c.id = i.column_id
    left join revision r on r.id = i.revision_id
    left join document d on d.item_id = i.id
  where i.standing = 'published'
union all
  select 'document', d.id, d.organ_id, d.title, coalesce(d.in_column_from, d.published_on, d.made_on), '/documents/' || d.id,
    i.index_number, d.doc_number, '行政规范性文件', null, null, d.theme, null, t.plain, null, d.id,
    d.effective_on, coalesce(d.repealed_on - 1, d.expires_on)
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
