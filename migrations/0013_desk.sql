-- The desk: every application in the order in which somebody must look at it, and what an officer keeps for themselves.

-- Open ones first, the day that runs out soonest on top; then the ended (requests/standing.ts), the newest on top. One
-- integer below or above five million, so that one index serves each page wherever it starts.
create function desk_order(
  status text, answered_on date, due_on date, next_on date, submitted_on date, received_on date
) returns integer language sql immutable parallel safe as $$
  select case
    when status in ('answered', 'closedNoCorrection', 'closedNoPayment', 'closedWithdrawn', 'closedOther')
      then 10000000 - (coalesce(answered_on, received_on, date '2000-01-01') - date '2000-01-01')
    else coalesce(due_on, next_on, submitted_on, received_on, date '9999-12-31') - date '2000-01-01' end
$$;
create index request_desk on request
  (desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
create index request_desk_organ on request
  (organ_id, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
create index request_desk_officer on request
  (assigned_to, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id)
  where assigned_to is not null;
create index request_desk_status on request
  (status, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
-- The open ones are counted by standing and by last day without being read.
create index request_open_counts on request (status, due_on, organ_id, assigned_to)
  where status not in ('answered', 'closedNoCorrection', 'closedNoPayment', 'closedWithdrawn', 'closedOther');
drop index request_open;
drop index request_mine;
create index request_arrival on request (coalesce(submitted_on, received_on) desc, id desc);

-- A list with its filters under a name of its own.
create table desk_view (
  id uuid primary key,
  officer_id text not null references officer (id) on delete cascade,
  name text not null,
  query text not null,                   -- the address's search part; nothing personal can be searched for
  unique (officer_id, name)
);

-- The secret address under which a calendar program fetches an officer's due days; only its digest is kept.
create table due_feed (
  officer_id text primary key references officer (id) on delete cascade,
  token_hash text not null unique,
  made_on date not null
);

-- 交接 (publishing-and-supervision §8.2): what one officer leaves to another, signed by both; acts of subject_kind 'handover'.
create table handover (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  from_officer text not null references officer (id),
  to_officer text not null references officer (id),
  prepared_on date not null,
  prepared_by text not null,
  notes jsonb not null,                  -- requests/handover/handover.ts
  cases jsonb not null,                  -- the open applications as they stood on that day
  received_on date,
  received_remark text,
  check (from_officer <> to_officer)
);
create index handover_by_officer on handover (to_officer, prepared_on desc);
