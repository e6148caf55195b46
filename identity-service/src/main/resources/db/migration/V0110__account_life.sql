-- An account that was disabled comes back as what it was: with a password, or still invited.
alter table account add column registered_at timestamptz;
update account set registered_at = updated_at where status in ('ACTIVE', 'LOCKED', 'DISABLED');
create index account_administrators on account (company)
  where role = 'ADMINISTRATOR' and status <> 'DELETED';

-- Accounts that Keycloak has to be brought in line with. What is to be done follows from the
-- account as it is when its turn comes; only what can't be read from it stands here.
create table keycloak_task (
  account      uuid primary key references account (id),
  unlock       boolean not null,
  reset_totp   boolean not null,
  log_out      boolean not null,
  -- Counts requests: a task asked for again while it is being done is done again.
  revision     bigint not null,
  attempts     integer not null,
  next_try_at  timestamptz not null
);
create index keycloak_task_due on keycloak_task (next_try_at);
