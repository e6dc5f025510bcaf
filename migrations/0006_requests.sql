-- 依申请公开 from the question to the served reply (条例§27–§45): what the desk lists, and the rest of the case beside it.

-- 工作机构负责人 signs what the law asks of the office's head (条例§33②); 法制审核 stands between draft and signature.
alter table officer drop constraint officer_role_check;
alter table officer add constraint officer_role_check
  check (role in ('clerk', 'foiHead', 'legal', 'organHead', 'office', 'supervisor', 'administrator'));

alter table request
  alter column received_on drop not null,      -- null while 双方确认 is awaited (条例§31（三）)
  alter column due_on drop not null,           -- null while the clock stands still or an opinion is awaited (条例§33③)
  add column status text,                      -- requests/standing.ts
  add column submitted_on date,                -- the day it reached the organ, confirmed or not
  add column assigned_to text references officer (id),
  add column handling_unit text,               -- 承办处室
  add column next_on date,                     -- the next day on which something in the case falls due
  add column applicant_file text,              -- identity, address, agent, needs: encrypted
  add column applicant_key text,               -- blind index: the same applicant is known again without being read
  add column content_print text,               -- 64 bits of the content's words, hex: near-same content is near
  add column query_code text,                  -- encrypted; shown to the applicant once
  add column released_on date,                 -- 条例§44: put into the public log of answers
  add column proceedings jsonb;                -- requests/proceedings.ts; null for a line of a register

update request set status = case
  when answered_on is null then 'registered'
  when decision = 'CLOSE_NO_CORRECTION' then 'closedNoCorrection'
  when decision = 'CLOSE_NO_PAYMENT' then 'closedNoPayment'
  when decision = 'CLOSE_WITHDRAWN' then 'closedWithdrawn'
  when decision = 'CLOSE_OTHER' then 'closedOther'
  else 'answered' end;
alter table request alter column status set default 'registered', alter column status set not null;

create index request_open on request (organ_id, due_on) where answered_on is null;
create index request_mine on request (assigned_to, due_on) where answered_on is null;
create index request_next on request (next_on) where next_on is not null;
create index request_by_applicant on request (applicant_key, received_on) where applicant_key is not null;
create index request_released on request (released_on desc) where released_on is not null;
