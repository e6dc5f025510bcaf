-- 向其他平台推送 (S4): who takes our items, and what each was given, with its receipt.
create table syndication_target (
  id uuid primary key,
  organ_id uuid not null references organ (id),   -- who answers for it
  name text not null,
  address text,                          -- where items are sent; null: the platform fetches them
  standing text not null,
  concluded_on date,
  proceedings jsonb not null,            -- columns taken, the key (encrypted), why it was paused
  unique (organ_id, name)
);

create table syndication_delivery (
  id bigint generated always as identity primary key,
  target_id uuid not null references syndication_target (id),
  item_id uuid not null references item (id),
  event text not null check (event in ('published', 'corrected', 'withdrawn')),
  hash text not null,                    -- of the revision the public saw
  state text not null default 'queued' check (state in ('queued', 'delivered', 'failed')),
  attempts integer not null default 0,
  receipt text,                          -- what the other platform answered
  error text,
  made_at timestamptz not null,
  done_at timestamptz,
  unique (target_id, item_id, event, hash)
);
create index syndication_waiting on syndication_delivery (target_id, id) where state <> 'delivered';
