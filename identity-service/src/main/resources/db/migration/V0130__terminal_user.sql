-- Contracts, as far as the people who have nothing but an extension depend on them.
create table terminal_contract (
  contract   text primary key check (contract ~ '^N[0-9]{9}$'),
  -- The brand decides from when on the second factor is mandatory.
  service    text not null,
  terminated boolean not null,
  version    bigint not null
);

-- People without a portal account: one per extension. Their passwords are Keycloak's.
create table terminal_user (
  -- The extension's.
  id               uuid primary key,
  contract         text not null check (contract ~ '^N[0-9]{9}$'),
  company          text not null,
  number           text not null,
  -- Given once; a new number does not change what somebody signs in with.
  login_id         text not null constraint terminal_user_login_id unique,
  mfa              boolean not null,
  -- With his first password he becomes a user in realm line.
  password_set_at  timestamptz,
  -- Of the settings this was last read from.
  settings_version bigint not null,
  version          bigint not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null
);
create index terminal_user_list on terminal_user (contract, number, id) include (login_id);
create index terminal_user_in_keycloak on terminal_user (id) where password_set_at is not null;
