-- Officers and how they sign in. The columns are better-auth's (accounts.test.ts asks it whether anything is missing).

create table officer (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('clerk', 'organHead', 'office', 'supervisor', 'administrator')),
  organ_id uuid references organ (id),   -- whose records; null for the whole area
  two_factor_enabled boolean default false,
  active boolean not null default true,  -- 停用: an officer who has left keeps the acts and loses the door
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table officer_session (
  id text primary key,
  officer_id text not null references officer (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index officer_session_officer_id_idx on officer_session (officer_id);

create table officer_credential (
  id text primary key,
  officer_id text not null references officer (id) on delete cascade,
  provider_id text not null,             -- 'credential': password; otherwise a government's own sign-on
  account_id text not null,
  password text,                         -- scrypt
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index officer_credential_officer_id_idx on officer_credential (officer_id);

create table officer_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index officer_verification_identifier_idx on officer_verification (identifier);

-- 动态口令 (TOTP); secret and backup codes are encrypted by better-auth.
create table officer_second_factor (
  id text primary key,
  officer_id text not null references officer (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failures integer default 0,
  locked_until timestamptz
);
create index officer_second_factor_officer_id_idx on officer_second_factor (officer_id);
create index officer_second_factor_secret_idx on officer_second_factor (secret);

create table rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- 登录失败处理 (GB/T 22239—2019 8.1.4.1): counted per name whether or not it exists, so that nothing is given away.
create table sign_in_failure (
  name_hash text primary key,            -- SM3 of the name typed
  failures integer not null,
  last_at timestamptz not null
);
