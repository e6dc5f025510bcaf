-- 政策问答 (INT-11): one answer base for site, new media and hotline; each answer names the clause it rests on.
create table policy_question (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  question text not null,
  answer text,
  clause text,                           -- 政策条款
  policy_kind text check (policy_kind in ('item', 'document')),
  policy_id uuid,
  policy_title text not null,
  valid_until date,
  standing text not null,
  published_on date,
  concluded_on date,
  proceedings jsonb not null,
  unique (organ_id, question)
);
create index policy_question_by_policy on policy_question (policy_id) where standing = 'published';
