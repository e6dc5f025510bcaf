-- 工作日历: notices of rest and make-up days that came after the program did, and a locality's own days (放假办法§4, §7).
create table calendar_notice (
  id uuid primary key,
  kind text not null check (kind in ('year', 'local')),
  year integer not null,                 -- the year a notice arranges; of local days, their first
  notice text not null,                  -- 文号 or title
  published_on date not null,
  known_on date not null,                -- the day it was entered here: before it, nobody here could count with it
  withdrawn_on date,                     -- entered by mistake; from this day it counts no more
  data jsonb not null,                   -- law/calendar.ts YearData, or LocalDay[]
  sort bigint not null                   -- among notices of one day, the later one counts
);
