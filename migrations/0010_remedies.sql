-- 行政复议、行政诉讼 as proceedings (条例§51); 投诉举报 (条例§47②, §51); 更正 of records about oneself (条例§41).

alter table remedy
  add column request_id uuid references request (id),   -- the application it arose from, where this site keeps it
  add column outcome_code text,                         -- law/remedy-outcomes.ts; `outcome` follows from it
  add column proceedings jsonb;                         -- remedies/proceedings.ts; null for a line of a register

create index remedy_open on remedy (organ_id) where concluded_on is null;
create index remedy_by_request on remedy (request_id) where request_id is not null;

-- One complaint about an organ's openness, kept by the office that oversees it. Not a review, and in no table.
create table complaint (
  id uuid primary key,
  organ_id uuid not null references organ (id),         -- whom it complains of
  number text not null,
  received_on date not null,
  request_number text,
  matter text not null,
  standing text not null,                               -- remedies/complaints/complaint.ts
  concluded_on date,
  proceedings jsonb not null,
  unique (organ_id, number)
);
create index complaint_open on complaint (organ_id) where concluded_on is null;

-- One request to put right what an organ's record says of the person who asks. Not an application, and not in table 三.
create table record_correction (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  number text not null,
  received_on date not null,
  record text not null,                                 -- which record
  standing text not null,
  concluded_on date,
  proceedings jsonb not null,
  unique (organ_id, number)
);
create index record_correction_open on record_correction (organ_id) where concluded_on is null;
