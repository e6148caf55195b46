-- Companies and the accounts of their people.

create table company (
  id                  text primary key check (id ~ '^C[0-9]{7}$'),
  name                text not null,
  first_administrator uuid,
  created_at          timestamptz not null
);

create table account (
  id            uuid primary key,
  company       text not null references company (id),
  name          text not null,
  -- Normalised (NFKC, lower case): the user ID, one person in the whole portal.
  email         text not null,
  telephone     text not null,
  mobile        text,
  title         text,
  comment       text,
  role          text not null check (role in ('GENERAL', 'ADMINISTRATOR')),
  -- Null: the company's first administrator has not chosen yet.
  second_factor text check (second_factor in ('MAIL_OTP', 'TOTP')),
  mail_language text not null check (mail_language in ('JA', 'EN')),
  time_zone     text not null,
  threshold_mail boolean not null,
  status        text not null check (status in ('INVITED', 'ACTIVE', 'LOCKED', 'DISABLED', 'DELETED')),
  -- What a keyword is looked for in: name, address and number, normalised.
  search_text   text not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  version       bigint not null
);
create unique index account_email on account (email) where status <> 'DELETED';
create index account_list on account (company, email) where status <> 'DELETED';

alter table company
  add constraint company_first_administrator foreign key (first_administrator) references account (id);

-- One-time registration and password URLs. Only hashes.
create table registration_code (
  id                uuid primary key,
  code_hash         bytea not null unique,
  account           uuid not null references account (id),
  kind              text not null check (kind in ('INVITATION', 'RESET')),
  created_at        timestamptz not null,
  expires_at        timestamptz not null,
  used_at           timestamptz,
  wrong_tries       integer not null,
  ticket_hash       bytea,
  ticket_expires_at timestamptz
);
create index registration_code_account on registration_code (account, created_at desc);

-- What somebody unknown asked for, to be looked at later: the answer does not wait for the look.
create table renewal_request (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('EXPIRED_CODE', 'FORGOTTEN_PASSWORD')),
  -- The code's hash in hex, or the user ID.
  subject      text not null,
  requested_at timestamptz not null
);

-- One row per account: every wrong one-time password counts here, whatever tab it was typed in.
create table otp_guard (
  account       uuid primary key references account (id),
  failures      integer not null,
  blocked_until timestamptz,
  mails         integer not null,
  last_mail_at  timestamptz
);

create table otp_challenge (
  id         uuid primary key,
  account    uuid not null references account (id),
  attempt    text not null,
  code_hmac  bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries      integer not null,
  -- Used, or replaced by a newer code of the same attempt.
  closed_at  timestamptz
);
create index otp_challenge_attempt on otp_challenge (account, attempt);
create index otp_challenge_expiry on otp_challenge (expires_at);

-- Activations of a company nobody could be told about yet.
create table pending_activation_notice (
  event_id     text primary key,
  company      text not null,
  company_name text not null,
  contract     text not null,
  service      text not null,
  site_name    text not null,
  activated_on date not null,
  received_at  timestamptz not null
);
create index pending_activation_notice_company on pending_activation_notice (company);

create table sign_in_record (
  event_id       text primary key,
  type           text not null,
  realm          text not null,
  account        uuid,
  username       text,
  company        text,
  session        text,
  remote_address text,
  user_agent     text,
  second_factor  text,
  error          text,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null
);
create index sign_in_record_company on sign_in_record (company, occurred_at desc, event_id desc);
create index sign_in_record_account on sign_in_record (account, occurred_at desc, event_id desc);
