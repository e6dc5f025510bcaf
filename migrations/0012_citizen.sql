-- The citizen's side of 依申请公开: what is public already, how often people find it there, and who is looking at which case.

-- What anybody may read, from every room: one branch each (house.md §3). `path` is the public address.
create view public_record as
  select 'item' as kind, id, organ_id, title, published_on as day, '/items/' || id as path from item
union all (
  select distinct on (report.id) 'report', report.id, report.organ_id, edition.paper ->> 'title',
    (edition.published_at at time zone 'Asia/Shanghai')::date,
    '/reports/' || report.year || case report.scope when 'district' then '' else '/' || organ.code end
  from report_edition edition
    join report on report.id = edition.report_id
    join organ on organ.id = report.organ_id
  order by report.id, edition.edition desc
) union all
  select 'answer', id, organ_id, proceedings -> 'release' ->> 'title', released_on, '/answered/' || id
  from request where released_on is not null;

-- 申请之前: what people typed is never kept, only how it went.
create table before_asking (
  id uuid primary key,
  day date not null,
  shown integer not null,                -- how many records were suggested
  opened text[] not null default '{}',   -- kinds of those that were opened
  ended text check (ended in ('found', 'continued')),  -- null: left without saying
  found_kind text,
  organ_id uuid references organ (id),   -- whose record it was that made the application unnecessary
  check ((ended is not distinct from 'found') = (found_kind is not null and organ_id is not null))
);
create index before_asking_by_day on before_asking (day, organ_id);

-- Whoever gave a number and its query code sees that one case for half an hour, without an account.
create table tracking (
  token_hash text primary key,           -- SM3 of the cookie: a copy of the database opens nothing
  request_id uuid not null references request (id),
  until timestamptz not null,
  submitted boolean not null default false  -- came from handing it in: may be shown the query code once more
);
create index tracking_by_end on tracking (until);
