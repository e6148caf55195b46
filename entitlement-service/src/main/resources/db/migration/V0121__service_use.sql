-- What an account pinned and when it last used what; gone with the account.
create table service_use (
  account uuid not null,
  service text not null,
  pinned  boolean not null default false,
  used_at timestamptz,
  primary key (account, service)
);

create table recent_target (
  account uuid not null,
  target  text not null,
  used_at timestamptz not null,
  primary key (account, target)
);
