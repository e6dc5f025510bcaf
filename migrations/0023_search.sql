-- 检索 (条例§24): what anybody may read, by its words. Everything here can be made again from view public_record.

-- A changed record gets a new number, so that what is known of a number never changes: 24 bits of it stand in a posting.
create sequence search_number maxvalue 16777215;
create table search_document (
  number integer primary key,
  kind text not null,
  id uuid not null,
  organ_id uuid not null,
  title text not null,
  day date not null,
  path text not null,
  index_number text,
  doc_number text,
  column_name text,
  family uuid not null,                  -- one document in several shapes is shown once
  effective_on date,
  ends_on date,
  lead text not null,                    -- the title from where it differs from others, folded: typing begins here
  plain text not null,                   -- body and attachments: passages are cut from it
  digest text not null,                  -- of all that was read: what is unchanged is not read again
  unique (kind, id)
);
create index search_document_by_lead on search_document (lead text_pattern_ops);
create index search_document_by_family on search_document (family);

-- Words by groups of documents; small parts grow together, a part once written never changes.
create table search_part (
  id integer generated always as identity primary key,
  documents integer not null,
  last integer not null,                 -- highest number in it
  facts bytea not null                   -- per document: number, length, day, validity, organ, kind, column (search/facts.ts)
);
create table search_posting (
  part integer not null references search_part (id),
  word text collate "C" not null,
  documents integer not null,
  postings bytea not null,               -- four bytes each: number * 256 + how often
  primary key (part, word)
);
alter table search_part alter column facts set storage external;
alter table search_posting alter column postings set storage external;

create table search_gone (
  at bigint generated always as identity primary key,
  number integer not null
);
create table search_facet (
  code integer generated always as identity primary key,
  facet text not null check (facet in ('organ', 'kind', 'column')),
  value text not null,
  unique (facet, value)
);

-- What was looked for, by day: no person, no address, no run of digits (search/asked.ts).
create table search_question (
  day date not null,
  asked text not null,
  times integer not null default 0,
  found integer not null,                -- as of the last time
  opened integer not null default 0,     -- how often a result was followed
  primary key (day, asked)
);
create index search_question_by_words on search_question (asked text_pattern_ops, day);
