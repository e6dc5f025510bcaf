-- What the migrations make. Written by `npm run schema`; never edited.

create table act (
  id bigint not null generated always as identity,
  subject_kind text not null,
  subject_id uuid not null,
  seq integer not null,
  name text not null,
  at timestamp with time zone not null,
  by_officer text not null,
  facts jsonb not null,
  previous_hash text not null,
  hash text not null,
  UNIQUE (subject_kind, subject_id, seq),
  PRIMARY KEY (id),
  CHECK ((seq > 0))
);
CREATE INDEX act_by_time ON act USING btree (at);
CREATE TRIGGER act_is_append_only BEFORE DELETE OR UPDATE ON act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER act_is_not_truncated BEFORE TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table before_asking (
  id uuid not null,
  day date not null,
  shown integer not null,
  opened text[] not null default '{}'::text[],
  ended text,
  found_kind text,
  organ_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK (((NOT (ended IS DISTINCT FROM 'found'::text)) = ((found_kind IS NOT NULL) AND (organ_id IS NOT NULL)))),
  CHECK ((ended = ANY (ARRAY['found'::text, 'continued'::text])))
);
CREATE INDEX before_asking_by_day ON before_asking USING btree (day, organ_id);

create table calendar_notice (
  id uuid not null,
  kind text not null,
  year integer not null,
  notice text not null,
  published_on date not null,
  known_on date not null,
  withdrawn_on date,
  data jsonb not null,
  sort bigint not null,
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['year'::text, 'local'::text])))
);

create table catalogue (
  id uuid not null,
  organ_id uuid not null,
  field text not null,
  name text not null,
  standing text not null,
  version integer not null default 0,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (field),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table catalogue_edition (
  catalogue_id uuid not null,
  version integer not null,
  published_on date not null,
  leaves jsonb not null,
  PRIMARY KEY (catalogue_id, version),
  FOREIGN KEY (catalogue_id) REFERENCES catalogue(id)
);
CREATE TRIGGER catalogue_edition_is_kept BEFORE DELETE OR UPDATE ON catalogue_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table catalogue_leaf (
  code text not null,
  catalogue_id uuid not null,
  position integer not null,
  title text not null,
  mode text not null,
  cycle_days integer,
  words text,
  limit_days integer not null,
  facts jsonb not null,
  PRIMARY KEY (code),
  FOREIGN KEY (catalogue_id) REFERENCES catalogue(id)
);
CREATE INDEX catalogue_leaf_of ON catalogue_leaf USING btree (catalogue_id, "position");

create table clean_up (
  id uuid not null,
  organ_id uuid not null,
  title text not null,
  standing text not null,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table collected_figure (
  id uuid not null,
  organ_id uuid not null,
  year integer not null,
  kind text not null,
  value numeric(18,2) not null,
  evidence text not null,
  submitted_by text,
  confirmed_by text,
  UNIQUE (organ_id, year, kind),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((value >= (0)::numeric)),
  CHECK (((year >= 2008) AND (year <= 2100)))
);
CREATE INDEX collected_by_year ON collected_figure USING btree (year, kind);

create table column_change (
  id uuid not null default gen_random_uuid(),
  column_id uuid not null,
  organ_id uuid not null,
  kind text not null,
  year integer not null,
  changed_on date not null,
  UNIQUE (column_id, kind, year),
  PRIMARY KEY (id),
  FOREIGN KEY (column_id) REFERENCES site_column(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((kind = ANY (ARRAY['added'::text, 'adjusted'::text])))
);

create table column_name (
  name text not null,
  column_id uuid not null,
  PRIMARY KEY (name),
  FOREIGN KEY (column_id) REFERENCES site_column(id)
);

create table column_now (
  id uuid not null,
  column_id uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (column_id) REFERENCES site_column(id),
  FOREIGN KEY (id) REFERENCES site_column(id)
);
CREATE INDEX column_now_back ON column_now USING btree (column_id);

create table complaint (
  id uuid not null,
  organ_id uuid not null,
  number text not null,
  received_on date not null,
  request_number text,
  matter text not null,
  standing text not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (organ_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);
CREATE INDEX complaint_open ON complaint USING btree (organ_id) WHERE (concluded_on IS NULL);

create table counter (
  organ_id uuid not null,
  kind text not null,
  year integer not null,
  value integer not null default 0,
  PRIMARY KEY (organ_id, kind, year)
);

create table coverage_finding (
  id uuid not null,
  organ_id uuid not null,
  source text not null,
  key text not null,
  title text not null,
  problem text not null,
  quarter text not null,
  standing text not null,
  opened_on date not null,
  due_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (source, key, organ_id, quarter),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((problem = ANY (ARRAY['missing'::text, 'stale'::text])))
);

create table desk_view (
  id uuid not null,
  officer_id text not null,
  name text not null,
  query text not null,
  UNIQUE (officer_id, name),
  PRIMARY KEY (id),
  FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
);

create table document (
  id uuid not null,
  organ_id uuid not null,
  kind text not null,
  title text not null,
  doc_number text,
  made_on date,
  effective_on date,
  expires_on date,
  repealed_on date,
  in_column_from date,
  in_column_until date,
  filed_from date,
  filed_until date,
  standing text not null default 'published'::text,
  registration_number text,
  published_on date,
  concluded_on date,
  item_id uuid,
  proceedings jsonb,
  theme text,
  UNIQUE (item_id),
  UNIQUE (organ_id, doc_number),
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES item(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((kind = ANY (ARRAY['rule'::text, 'normative'::text, 'quoted'::text])))
);
CREATE INDEX document_by_end ON document USING btree (expires_on) WHERE (standing = 'published'::text);
CREATE INDEX document_by_item ON document USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX document_by_making ON document USING btree (made_on, organ_id);

create table document_relation (
  document_id uuid not null,
  relation text not null,
  other_id uuid,
  other_title text not null,
  PRIMARY KEY (document_id, relation, other_title),
  FOREIGN KEY (document_id) REFERENCES document(id),
  FOREIGN KEY (other_id) REFERENCES document(id),
  CHECK ((relation = ANY (ARRAY['basedOn'::text, 'amends'::text, 'repeals'::text, 'replaces'::text])))
);
CREATE INDEX document_relation_back ON document_relation USING btree (other_id);

create table document_text (
  document_id uuid not null,
  edition integer not null,
  valid_from date not null,
  hash text not null,
  html text not null,
  plain text not null,
  structure jsonb not null,
  source_file uuid,
  made_at timestamp with time zone not null,
  made_by text not null,
  PRIMARY KEY (document_id, edition),
  FOREIGN KEY (document_id) REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (source_file) REFERENCES stored_file(id)
);
CREATE INDEX document_text_by_day ON document_text USING btree (document_id, valid_from DESC, edition DESC);
CREATE TRIGGER document_text_is_kept BEFORE DELETE OR UPDATE ON document_text FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table due_feed (
  officer_id text not null,
  token_hash text not null,
  made_on date not null,
  UNIQUE (token_hash),
  PRIMARY KEY (officer_id),
  FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
);

create table exemption (
  id uuid not null,
  organ_id uuid not null,
  source text not null,
  key text not null,
  title text not null,
  standing text not null,
  proposed_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((source = ANY (ARRAY['column'::text, 'leaf'::text])))
);
CREATE UNIQUE INDEX exemption_in_force ON exemption USING btree (source, key, organ_id) WHERE (concluded_on IS NULL);

create table file_text (
  file_id uuid not null,
  plain text not null,
  problems jsonb not null default '[]'::jsonb,
  read_at timestamp with time zone not null,
  PRIMARY KEY (file_id),
  FOREIGN KEY (file_id) REFERENCES stored_file(id)
);

create table foreign_file (
  digest text not null,
  size integer not null,
  bytes bytea not null,
  PRIMARY KEY (digest)
);

create table foreign_report (
  id uuid not null,
  digest text not null,
  part integer not null,
  batch uuid not null,
  name text not null,
  organ text,
  year integer,
  rule_version text not null,
  reading jsonb not null,
  corrections jsonb not null default '{}'::jsonb,
  rulings jsonb not null default '{}'::jsonb,
  UNIQUE (digest, part),
  PRIMARY KEY (id),
  FOREIGN KEY (digest) REFERENCES foreign_file(digest)
);
CREATE INDEX foreign_report_by_batch ON foreign_report USING btree (batch);
CREATE INDEX foreign_report_by_year ON foreign_report USING btree (year, organ);

create table handover (
  id uuid not null,
  organ_id uuid not null,
  from_officer text not null,
  to_officer text not null,
  prepared_on date not null,
  prepared_by text not null,
  notes jsonb not null,
  cases jsonb not null,
  received_on date,
  received_remark text,
  PRIMARY KEY (id),
  FOREIGN KEY (from_officer) REFERENCES officer(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  FOREIGN KEY (to_officer) REFERENCES officer(id),
  CHECK ((from_officer <> to_officer))
);
CREATE INDEX handover_by_officer ON handover USING btree (to_officer, prepared_on DESC);

create table interpretation (
  id uuid not null,
  organ_id uuid not null,
  title text not null,
  form text not null,
  standing text not null default 'published'::text,
  published_on date,
  concluded_on date,
  item_id uuid,
  policy_title text,
  proceedings jsonb,
  UNIQUE (organ_id, title, form),
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES item(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);
CREATE INDEX interpretation_by_day ON interpretation USING btree (published_on, organ_id);
CREATE INDEX interpretation_by_item ON interpretation USING btree (item_id) WHERE (item_id IS NOT NULL);

create table interpretation_policy (
  interpretation_id uuid not null,
  policy_kind text not null,
  policy_id uuid not null,
  PRIMARY KEY (interpretation_id, policy_kind, policy_id),
  FOREIGN KEY (interpretation_id) REFERENCES interpretation(id) ON DELETE CASCADE,
  CHECK ((policy_kind = ANY (ARRAY['item'::text, 'document'::text])))
);
CREATE INDEX interpretation_policy_back ON interpretation_policy USING btree (policy_kind, policy_id);

create table item (
  id uuid not null,
  organ_id uuid not null,
  index_number text,
  title text not null,
  column_name text,
  topic text,
  doc_number text,
  made_on date not null,
  published_on date,
  standing text not null default 'published'::text,
  content_class text,
  column_id uuid,
  genre text,
  theme text,
  art20 text,
  disclosure text not null default 'proactive'::text,
  due_on date,
  notice_until date,
  summary text,
  source text,
  revision_id uuid,
  proceedings jsonb,
  next_step text,
  UNIQUE (organ_id, index_number),
  PRIMARY KEY (id),
  FOREIGN KEY (column_id) REFERENCES site_column(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  FOREIGN KEY (revision_id) REFERENCES revision(id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((disclosure = ANY (ARRAY['proactive'::text, 'onRequest'::text, 'none'::text]))),
  CHECK (((standing <> ALL (ARRAY['published'::text, 'withdrawn'::text])) OR ((index_number IS NOT NULL) AND (published_on IS NOT NULL))))
);
CREATE INDEX item_by_column ON item USING btree (column_id, published_on DESC) WHERE (standing = 'published'::text);
CREATE INDEX item_by_column_name ON item USING btree (column_name, published_on DESC) WHERE (standing = 'published'::text);
CREATE INDEX item_by_organ_column ON item USING btree (organ_id, column_name, published_on DESC) WHERE (standing = 'published'::text);
CREATE INDEX item_by_publication ON item USING btree (published_on, organ_id);
CREATE INDEX item_by_topic ON item USING btree (topic, published_on DESC) WHERE (topic IS NOT NULL);
CREATE INDEX item_notice_open ON item USING btree (notice_until) WHERE ((notice_until IS NOT NULL) AND (standing = 'published'::text));
CREATE INDEX item_to_be_done ON item USING btree (next_step, organ_id) WHERE (next_step IS NOT NULL);
CREATE INDEX item_under_way ON item USING btree (organ_id, due_on) WHERE (next_step IS NOT NULL);

create table item_column (
  item_id uuid not null,
  column_id uuid not null,
  PRIMARY KEY (item_id, column_id),
  FOREIGN KEY (column_id) REFERENCES site_column(id),
  FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX item_column_by_column ON item_column USING btree (column_id);

create table item_leaf (
  item_id uuid not null,
  code text not null,
  elements text[] not null default '{}'::text[],
  PRIMARY KEY (item_id, code),
  FOREIGN KEY (item_id) REFERENCES item(id) ON DELETE CASCADE
);
CREATE INDEX item_leaf_by_code ON item_leaf USING btree (code);

create table leaf_body (
  code text not null,
  organ_id uuid not null,
  PRIMARY KEY (code, organ_id),
  FOREIGN KEY (code) REFERENCES catalogue_leaf(code) ON DELETE CASCADE,
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table leaf_column (
  code text not null,
  column_id uuid not null,
  PRIMARY KEY (code, column_id),
  FOREIGN KEY (code) REFERENCES catalogue_leaf(code) ON DELETE CASCADE,
  FOREIGN KEY (column_id) REFERENCES site_column(id)
);

create table letter (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  act_seq integer not null,
  kind text not null,
  nth smallint not null default 1,
  organ_id uuid not null,
  number text,
  issued_on date not null,
  title text not null,
  template text not null,
  body text,
  digest text not null,
  UNIQUE (organ_id, number),
  UNIQUE (subject_kind, subject_id, act_seq, kind, nth),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);
CREATE TRIGGER letter_is_kept BEFORE DELETE OR UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION keep_letter();
CREATE TRIGGER letter_is_not_truncated BEFORE TRUNCATE ON letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table letter_template (
  id uuid not null,
  organ_id uuid,
  kind text not null,
  text text,
  version integer not null,
  UNIQUE NULLS NOT DISTINCT (organ_id, kind),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table mail (
  id uuid not null,
  key text not null,
  organ_id uuid,
  about uuid,
  recipient text,
  subject text not null,
  body text,
  attachments jsonb not null default '[]'::jsonb,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  error text,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  UNIQUE (key),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((state = ANY (ARRAY['queued'::text, 'held'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'uncertain'::text])))
);
CREATE INDEX mail_by_making ON mail USING btree (made_at DESC);
CREATE INDEX mail_by_subject ON mail USING btree (about) WHERE (about IS NOT NULL);
CREATE INDEX mail_under_way ON mail USING btree (made_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));

create table migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table officer (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null,
  organ_id uuid,
  two_factor_enabled boolean default false,
  active boolean not null default true,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  UNIQUE (email),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((role = ANY (ARRAY['clerk'::text, 'editor'::text, 'foiHead'::text, 'legal'::text, 'organHead'::text, 'office'::text, 'supervisor'::text, 'administrator'::text])))
);

create table officer_credential (
  id text not null,
  officer_id text not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
);
CREATE INDEX officer_credential_officer_id_idx ON officer_credential USING btree (officer_id);

create table officer_second_factor (
  id text not null,
  officer_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failures integer default 0,
  locked_until timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
);
CREATE INDEX officer_second_factor_officer_id_idx ON officer_second_factor USING btree (officer_id);
CREATE INDEX officer_second_factor_secret_idx ON officer_second_factor USING btree (secret);

create table officer_session (
  id text not null,
  officer_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
);
CREATE INDEX officer_session_officer_id_idx ON officer_session USING btree (officer_id);

create table officer_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id)
);
CREATE INDEX officer_verification_identifier_idx ON officer_verification USING btree (identifier);

create table organ (
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  must_report boolean not null,
  rolls_up boolean not null,
  sort integer not null default 0,
  profile jsonb,
  UNIQUE (code),
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES organ(id),
  CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'town'::text, 'subdistrict'::text, 'authorizedOrg'::text])))
);

create table policy_question (
  id uuid not null,
  organ_id uuid not null,
  question text not null,
  answer text,
  clause text,
  policy_kind text,
  policy_id uuid,
  policy_title text not null,
  valid_until date,
  standing text not null,
  published_on date,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (organ_id, question),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((policy_kind = ANY (ARRAY['item'::text, 'document'::text])))
);
CREATE INDEX policy_question_by_policy ON policy_question USING btree (policy_id) WHERE (standing = 'published'::text);

create table project (
  id uuid not null,
  organ_id uuid not null,
  code text not null,
  name text not null,
  stage text not null,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (code),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table project_item (
  project_id uuid not null,
  kind text not null,
  item_id uuid not null,
  PRIMARY KEY (project_id, item_id),
  FOREIGN KEY (item_id) REFERENCES item(id),
  FOREIGN KEY (project_id) REFERENCES project(id)
);
CREATE INDEX project_item_back ON project_item USING btree (item_id);

create table public_entity (
  id uuid not null,
  organ_id uuid not null,
  name text not null,
  sector text not null,
  column_id uuid,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (name),
  PRIMARY KEY (id),
  FOREIGN KEY (column_id) REFERENCES site_column(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table rate_limit (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  UNIQUE (key),
  PRIMARY KEY (id)
);

create table record_correction (
  id uuid not null,
  organ_id uuid not null,
  number text not null,
  received_on date not null,
  record text not null,
  standing text not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (organ_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);
CREATE INDEX record_correction_open ON record_correction USING btree (organ_id) WHERE (concluded_on IS NULL);

create table redirect (
  path text not null,
  target text not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (path)
);

create table remedy (
  id uuid not null,
  organ_id uuid not null,
  route text not null,
  case_number text not null,
  request_number text,
  filed_on date not null,
  outcome text,
  concluded_on date,
  request_id uuid,
  outcome_code text,
  proceedings jsonb,
  UNIQUE (organ_id, case_number),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  FOREIGN KEY (request_id) REFERENCES request(id),
  CHECK (((concluded_on IS NULL) OR (concluded_on >= filed_on))),
  CHECK ((outcome = ANY (ARRAY['upheld'::text, 'corrected'::text, 'other'::text]))),
  CHECK ((route = ANY (ARRAY['review'::text, 'direct'::text, 'afterReview'::text])))
);
CREATE INDEX remedy_by_filing ON remedy USING btree (filed_on, organ_id);
CREATE INDEX remedy_by_request ON remedy USING btree (request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX remedy_open ON remedy USING btree (organ_id) WHERE (concluded_on IS NULL);

create table report (
  id uuid not null,
  organ_id uuid not null,
  scope text not null,
  year integer not null,
  standing text not null,
  edition integer not null default 1,
  narrative jsonb not null,
  explanations jsonb not null default '{}'::jsonb,
  change_note text,
  UNIQUE (organ_id, scope, year),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK ((scope = ANY (ARRAY['organ'::text, 'district'::text]))),
  CHECK ((standing = ANY (ARRAY['draft'::text, 'signedOff'::text, 'checked'::text, 'approved'::text, 'published'::text])))
);

create table report_edition (
  id uuid not null,
  report_id uuid not null,
  edition integer not null,
  published_at timestamp with time zone not null,
  rule_version text not null,
  paper jsonb not null,
  cells jsonb not null,
  figures jsonb not null,
  row_ids jsonb not null,
  findings jsonb not null,
  change_note text,
  UNIQUE (report_id, edition),
  PRIMARY KEY (id),
  FOREIGN KEY (report_id) REFERENCES report(id)
);
CREATE TRIGGER report_edition_is_frozen BEFORE DELETE OR UPDATE ON report_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_edition_is_not_truncated BEFORE TRUNCATE ON report_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table request (
  id uuid not null,
  organ_id uuid not null,
  number text not null,
  channel text not null,
  applicant_kind text,
  applicant_name text,
  applicant_contact text,
  content text not null,
  received_on date,
  due_on date,
  decision text,
  decision_row text,
  answered_on date,
  reply_number text,
  status text not null default 'registered'::text,
  submitted_on date,
  assigned_to text,
  handling_unit text,
  next_on date,
  applicant_file text,
  applicant_key text,
  content_print text,
  query_code text,
  released_on date,
  proceedings jsonb,
  UNIQUE (organ_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (assigned_to) REFERENCES officer(id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  CHECK (((answered_on IS NULL) OR (answered_on >= received_on)))
);
CREATE INDEX request_arrival ON request USING btree (COALESCE(submitted_on, received_on) DESC, id DESC);
CREATE INDEX request_by_answer ON request USING btree (answered_on, organ_id);
CREATE INDEX request_by_applicant ON request USING btree (applicant_key, received_on) WHERE (applicant_key IS NOT NULL);
CREATE INDEX request_by_receipt ON request USING btree (received_on, organ_id);
CREATE INDEX request_desk ON request USING btree (desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
CREATE INDEX request_desk_officer ON request USING btree (assigned_to, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id) WHERE (assigned_to IS NOT NULL);
CREATE INDEX request_desk_organ ON request USING btree (organ_id, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
CREATE INDEX request_desk_status ON request USING btree (status, desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id);
CREATE INDEX request_next ON request USING btree (next_on) WHERE (next_on IS NOT NULL);
CREATE INDEX request_open_counts ON request USING btree (status, due_on, organ_id, assigned_to) WHERE (status <> ALL (ARRAY['answered'::text, 'closedNoCorrection'::text, 'closedNoPayment'::text, 'closedWithdrawn'::text, 'closedOther'::text]));
CREATE INDEX request_released ON request USING btree (released_on DESC) WHERE (released_on IS NOT NULL);

create table revision (
  id uuid not null,
  item_id uuid not null,
  number integer not null,
  hash text not null,
  title text not null,
  body jsonb,
  html text not null,
  plain text not null,
  metadata jsonb not null,
  attachments jsonb not null default '[]'::jsonb,
  reason text not null default ''::text,
  made_at timestamp with time zone not null,
  made_by text not null,
  UNIQUE (item_id, number),
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER revision_is_kept BEFORE DELETE OR UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table seal (
  id bigint not null generated always as identity,
  sealed_at timestamp with time zone not null,
  last_act_id bigint not null,
  act_count bigint not null,
  previous_hash text not null,
  hash text not null,
  PRIMARY KEY (id)
);
CREATE TRIGGER seal_is_append_only BEFORE DELETE OR UPDATE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_not_truncated BEFORE TRUNCATE ON seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table search_document (
  number integer not null,
  kind text not null,
  id uuid not null,
  organ_id uuid not null,
  title text not null,
  day date not null,
  path text not null,
  index_number text,
  doc_number text,
  column_name text,
  family uuid not null,
  effective_on date,
  ends_on date,
  lead text not null,
  plain text not null,
  digest text not null,
  UNIQUE (kind, id),
  PRIMARY KEY (number)
);
CREATE INDEX search_document_by_family ON search_document USING btree (family);
CREATE INDEX search_document_by_lead ON search_document USING btree (lead text_pattern_ops);

create table search_facet (
  code integer not null generated always as identity,
  facet text not null,
  value text not null,
  UNIQUE (facet, value),
  PRIMARY KEY (code),
  CHECK ((facet = ANY (ARRAY['organ'::text, 'kind'::text, 'column'::text])))
);

create table search_gone (
  at bigint not null generated always as identity,
  number integer not null,
  PRIMARY KEY (at)
);

create table search_part (
  id integer not null generated always as identity,
  documents integer not null,
  last integer not null,
  facts bytea not null,
  PRIMARY KEY (id)
);

create table search_posting (
  part integer not null,
  word text not null,
  documents integer not null,
  postings bytea not null,
  PRIMARY KEY (part, word),
  FOREIGN KEY (part) REFERENCES search_part(id)
);

create table search_question (
  day date not null,
  asked text not null,
  times integer not null default 0,
  found integer not null,
  opened integer not null default 0,
  PRIMARY KEY (day, asked)
);
CREATE INDEX search_question_by_words ON search_question USING btree (asked text_pattern_ops, day);

create table setting (
  key text not null,
  value jsonb not null,
  PRIMARY KEY (key)
);

create table sign_in_failure (
  name_hash text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (name_hash)
);

create table site_column (
  id uuid not null,
  parent_id uuid,
  slug text not null,
  name text not null,
  organ_id uuid,
  kind text not null,
  sort integer not null default 0,
  retired_on date,
  proceedings jsonb,
  concluded_on date default retired_on,
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id),
  FOREIGN KEY (parent_id) REFERENCES site_column(id)
);
CREATE INDEX site_column_by_name ON site_column USING btree (name);

create table stored_file (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  purpose text not null,
  name text,
  media_type text not null,
  size integer not null,
  digest text not null,
  place text,
  key text,
  kept_at timestamp with time zone not null,
  kept_by text not null,
  derived_from uuid,
  proof jsonb,
  erased_at timestamp with time zone,
  UNIQUE (place),
  PRIMARY KEY (id),
  FOREIGN KEY (derived_from) REFERENCES stored_file(id),
  CHECK (((erased_at IS NULL) = ((place IS NOT NULL) AND (key IS NOT NULL) AND (name IS NOT NULL))))
);
CREATE INDEX stored_file_by_source ON stored_file USING btree (derived_from) WHERE (derived_from IS NOT NULL);
CREATE INDEX stored_file_by_subject ON stored_file USING btree (subject_kind, subject_id, kept_at);
CREATE TRIGGER stored_file_is_not_deleted BEFORE DELETE ON stored_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_is_not_truncated BEFORE TRUNCATE ON stored_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_stays BEFORE UPDATE OF id, subject_kind, subject_id, purpose, media_type, size, digest, kept_at, kept_by, derived_from, proof ON stored_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table syndication_delivery (
  id bigint not null generated always as identity,
  target_id uuid not null,
  item_id uuid not null,
  event text not null,
  hash text not null,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  receipt text,
  error text,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  UNIQUE (target_id, item_id, event, hash),
  PRIMARY KEY (id),
  FOREIGN KEY (item_id) REFERENCES item(id),
  FOREIGN KEY (target_id) REFERENCES syndication_target(id),
  CHECK ((event = ANY (ARRAY['published'::text, 'corrected'::text, 'withdrawn'::text]))),
  CHECK ((state = ANY (ARRAY['queued'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX syndication_waiting ON syndication_delivery USING btree (target_id, id) WHERE (state <> 'delivered'::text);

create table syndication_target (
  id uuid not null,
  organ_id uuid not null,
  name text not null,
  address text,
  standing text not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (organ_id, name),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table topic (
  id uuid not null,
  organ_id uuid not null,
  slug text not null,
  name text not null,
  opened_on date not null,
  concluded_on date,
  proceedings jsonb not null,
  UNIQUE (slug),
  PRIMARY KEY (id),
  FOREIGN KEY (organ_id) REFERENCES organ(id)
);

create table topic_reference (
  topic_id uuid not null,
  kind text not null,
  record_id uuid not null,
  section text not null,
  PRIMARY KEY (topic_id, kind, record_id),
  FOREIGN KEY (topic_id) REFERENCES topic(id)
);

create table topic_source (
  topic_id uuid not null,
  label text not null,
  section text not null,
  PRIMARY KEY (topic_id, label),
  FOREIGN KEY (topic_id) REFERENCES topic(id)
);

create table tracking (
  token_hash text not null,
  request_id uuid not null,
  until timestamp with time zone not null,
  submitted boolean not null default false,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (request_id) REFERENCES request(id)
);
CREATE INDEX tracking_by_end ON tracking USING btree (until);

CREATE OR REPLACE FUNCTION desk_order(status text, answered_on date, due_on date, next_on date, submitted_on date, received_on date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when status in ('answered', 'closedNoCorrection', 'closedNoPayment', 'closedWithdrawn', 'closedOther')
      then 10000000 - (coalesce(answered_on, received_on, date '2000-01-01') - date '2000-01-01')
    else coalesce(due_on, next_on, submitted_on, received_on, date '9999-12-31') - date '2000-01-01' end
$function$;

CREATE OR REPLACE FUNCTION erase_personal_data(of_kind text, of_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'gongkai', 'pg_temp'
AS $function$
begin
  if not exists (select from act where subject_kind = of_kind and subject_id = of_id and name = 'erase') then
    raise exception '% %: only an act of erasure erases', of_kind, of_id using errcode = 'restrict_violation';
  end if;
  update act set facts = without_payloads(facts::text)::jsonb
    where subject_kind = of_kind and subject_id = of_id and facts::text like '%"p2.%';
  update mail set recipient = null, body = null, attachments = '[]' where about = of_id;
end $function$;

CREATE OR REPLACE FUNCTION keep_letter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'gongkai', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.body is null and to_jsonb(old) - 'body' = to_jsonb(new) - 'body' then return new; end if;
    if without_payloads(to_jsonb(new)::text) = without_payloads(to_jsonb(old)::text) then return new; end if;
  end if;
  raise exception 'a letter that was sent is not changed' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'gongkai', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if without_payloads(to_jsonb(new)::text) = without_payloads(to_jsonb(old)::text) then return new; end if;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION without_payloads(record text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(record, '"(p2\.[A-Za-z0-9_-]{43})\.[A-Za-z0-9_.-]+"', '"\1"', 'g')
$function$;

create view column_item as
 SELECT w.column_id,
    i.id AS item_id,
    i.organ_id,
    i.title,
    i.published_on,
    i.made_on
   FROM (item i
     JOIN column_now w ON ((w.id = i.column_id)))
  WHERE (i.standing = 'published'::text)
UNION ALL
 SELECT w.column_id,
    i.id AS item_id,
    i.organ_id,
    i.title,
    i.published_on,
    i.made_on
   FROM ((item i
     JOIN column_name n ON ((n.name = i.column_name)))
     JOIN column_now w ON ((w.id = n.column_id)))
  WHERE ((i.standing = 'published'::text) AND (i.column_id IS NULL))
UNION ALL
 SELECT w.column_id,
    i.id AS item_id,
    i.organ_id,
    i.title,
    i.published_on,
    i.made_on
   FROM ((item_column x
     JOIN item i ON ((i.id = x.item_id)))
     JOIN column_now w ON ((w.id = x.column_id)))
  WHERE ((i.standing = 'published'::text) AND (x.column_id IS DISTINCT FROM i.column_id));

create view duty as
 SELECT 'column'::text AS source,
    (c.id)::text AS key,
    c.name AS title,
    COALESCE(p.name, c.name) AS field,
    COALESCE(p.sort, c.sort) AS field_sort,
    c.sort AS "position",
    o.id AS organ_id,
    NULLIF(((c.proceedings ->> 'cycleDays'::text))::integer, 0) AS cycle_days
   FROM ((site_column c
     LEFT JOIN site_column p ON ((p.id = c.parent_id)))
     JOIN organ o ON (
        CASE (c.proceedings ->> 'obliged'::text)
            WHEN 'all'::text THEN true
            WHEN 'departments'::text THEN (o.kind = ANY (ARRAY['government'::text, 'department'::text, 'authorizedOrg'::text]))
            WHEN 'towns'::text THEN (o.kind = ANY (ARRAY['town'::text, 'subdistrict'::text]))
            WHEN 'owner'::text THEN (o.id = c.organ_id)
            ELSE false
        END))
  WHERE (c.retired_on IS NULL)
UNION ALL
 SELECT 'leaf'::text AS source,
    l.code AS key,
    l.title,
    c.name AS field,
    1000 AS field_sort,
    l."position",
    b.organ_id,
    l.cycle_days
   FROM ((catalogue_leaf l
     JOIN catalogue c ON ((c.id = l.catalogue_id)))
     JOIN leaf_body b ON ((b.code = l.code)))
  WHERE (l.mode = 'proactive'::text);

create view leaf_item as
 SELECT c.code,
    x.item_id,
    x.organ_id,
    x.title,
    x.published_on,
    x.made_on
   FROM ((leaf_column c
     JOIN catalogue_leaf l ON ((l.code = c.code)))
     JOIN column_item x ON ((x.column_id = c.column_id)))
  WHERE ((l.words IS NULL) OR (x.title ~ l.words))
UNION
 SELECT b.code,
    i.id AS item_id,
    i.organ_id,
    i.title,
    i.published_on,
    i.made_on
   FROM (item_leaf b
     JOIN item i ON ((i.id = b.item_id)))
  WHERE (i.standing = 'published'::text);

create view public_record as
 SELECT 'item'::text AS kind,
    i.id,
    i.organ_id,
    i.title,
    i.published_on AS day,
    ('/items/'::text || i.id) AS path,
    i.index_number,
    i.doc_number,
    COALESCE(c.name, i.column_name) AS column_name,
    i.column_id,
    i.genre,
    i.theme,
    i.summary,
    r.plain,
    r.attachments,
    COALESCE(d.id, i.id) AS family,
    d.effective_on,
    COALESCE((d.repealed_on - 1), d.expires_on) AS ends_on
   FROM (((item i
     LEFT JOIN site_column c ON ((c.id = i.column_id)))
     LEFT JOIN revision r ON ((r.id = i.revision_id)))
     LEFT JOIN document d ON ((d.item_id = i.id)))
  WHERE (i.standing = 'published'::text)
UNION ALL
 SELECT 'document'::text AS kind,
    d.id,
    d.organ_id,
    d.title,
    COALESCE(d.in_column_from, d.published_on, d.made_on) AS day,
    ('/documents/'::text || d.id) AS path,
    i.index_number,
    d.doc_number,
    '行政规范性文件'::text AS column_name,
    NULL::uuid AS column_id,
    NULL::text AS genre,
    d.theme,
    NULL::text AS summary,
    t.plain,
    NULL::jsonb AS attachments,
    d.id AS family,
    d.effective_on,
    COALESCE((d.repealed_on - 1), d.expires_on) AS ends_on
   FROM ((document d
     LEFT JOIN item i ON ((i.id = d.item_id)))
     LEFT JOIN LATERAL ( SELECT t_1.plain
           FROM document_text t_1
          WHERE (t_1.document_id = d.id)
          ORDER BY t_1.edition DESC
         LIMIT 1) t ON (true))
  WHERE ((d.standing = ANY (ARRAY['published'::text, 'ended'::text])) AND ((d.in_column_from IS NOT NULL) OR (d.published_on IS NOT NULL)))
UNION ALL
( SELECT DISTINCT ON (report.id) 'report'::text AS kind,
    report.id,
    report.organ_id,
    (edition.paper ->> 'title'::text) AS title,
    ((edition.published_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS day,
    (('/reports/'::text || report.year) ||
        CASE report.scope
            WHEN 'district'::text THEN ''::text
            ELSE ('/'::text || organ.code)
        END) AS path,
    NULL::text AS index_number,
    NULL::text AS doc_number,
    '政府信息公开年报'::text AS column_name,
    NULL::uuid AS column_id,
    NULL::text AS genre,
    NULL::text AS theme,
    NULL::text AS summary,
    NULL::text AS plain,
    NULL::jsonb AS attachments,
    report.id AS family,
    NULL::date AS effective_on,
    NULL::date AS ends_on
   FROM ((report_edition edition
     JOIN report ON ((report.id = edition.report_id)))
     JOIN organ ON ((organ.id = report.organ_id)))
  ORDER BY report.id, edition.edition DESC)
UNION ALL
 SELECT 'answer'::text AS kind,
    request.id,
    request.organ_id,
    ((request.proceedings -> 'release'::text) ->> 'title'::text) AS title,
    request.released_on AS day,
    ('/answered/'::text || request.id) AS path,
    NULL::text AS index_number,
    NULL::text AS doc_number,
    '依申请公开'::text AS column_name,
    NULL::uuid AS column_id,
    NULL::text AS genre,
    NULL::text AS theme,
    NULL::text AS summary,
    NULL::text AS plain,
    NULL::jsonb AS attachments,
    request.id AS family,
    NULL::date AS effective_on,
    NULL::date AS ends_on
   FROM request
  WHERE (request.released_on IS NOT NULL)
UNION ALL
 SELECT 'interpretation'::text AS kind,
    p.id,
    p.organ_id,
    p.title,
    p.published_on AS day,
    COALESCE(('/items/'::text || p.item_id), ('/interpretations/'::text || p.id)) AS path,
    NULL::text AS index_number,
    NULL::text AS doc_number,
    '政策解读'::text AS column_name,
    NULL::uuid AS column_id,
    NULL::text AS genre,
    NULL::text AS theme,
    NULL::text AS summary,
    NULL::text AS plain,
    NULL::jsonb AS attachments,
    COALESCE(p.item_id, p.id) AS family,
    NULL::date AS effective_on,
    NULL::date AS ends_on
   FROM interpretation p
  WHERE ((p.standing = 'published'::text) AND (p.item_id IS NULL));

create view public_relation as
 SELECT 'interpretation'::text AS from_kind,
    p.interpretation_id AS from_id,
    'interprets'::text AS relation,
    p.policy_kind AS to_kind,
    p.policy_id AS to_id,
    NULL::text AS to_title
   FROM (interpretation_policy p
     JOIN interpretation i ON (((i.id = p.interpretation_id) AND (i.standing = 'published'::text))))
UNION ALL
 SELECT 'document'::text AS from_kind,
    document_relation.document_id AS from_id,
    document_relation.relation,
    'document'::text AS to_kind,
    document_relation.other_id AS to_id,
    document_relation.other_title AS to_title
   FROM document_relation;

create view topic_entry as
 SELECT s.topic_id,
    s.section,
    'item'::text AS kind,
    i.id AS record_id
   FROM (topic_source s
     JOIN item i ON (((i.topic = s.label) AND (i.standing = 'published'::text))))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM topic_reference r
          WHERE ((r.topic_id = s.topic_id) AND (r.record_id = i.id)))))
UNION ALL
 SELECT topic_reference.topic_id,
    topic_reference.section,
    topic_reference.kind,
    topic_reference.record_id
   FROM topic_reference;
