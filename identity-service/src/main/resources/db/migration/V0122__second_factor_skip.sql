-- For how many days a browser may go without the second factor; 0 is never.
alter table company_policy
  add column skip_days integer not null default 0 check (skip_days between 0 and 90);

-- Browsers that passed the second factor and were told to be remembered.
create table trusted_browser (
  id             uuid primary key,
  account        uuid not null references account (id),
  token_hash     bytea not null unique,
  user_agent     text not null,
  remote_address text,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  last_used_at   timestamptz not null
);

create index trusted_browser_account on trusted_browser (account, created_at);
create index trusted_browser_expiry on trusted_browser (expires_at);
