-- The accounts as identity-service tells them; nothing personal.
create table account (
  id      uuid primary key,
  company text not null,
  status  text not null,
  role    text not null,
  version bigint not null
);
create index account_by_company on account (company);

create table user_group (
  company     text not null references company,
  id          text not null check (id ~ '^G[0-9]{7}$'),
  name        text not null,
  description text not null,
  automatic   boolean not null,
  created_by  text not null,
  created_at  timestamptz not null,
  version     bigint not null,
  primary key (company, id),
  unique (company, name)
);

-- No reference to account: the first administrator may become a member before the event about him.
create table group_member (
  company  text not null,
  group_id text not null,
  account  uuid not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (company, group_id, account),
  foreign key (company, group_id) references user_group on delete cascade
);
create index group_member_by_account on group_member (account);

-- One row per level that is specified; no row is "unspecified".
create table group_permission (
  company  text not null,
  group_id text not null,
  service  text,
  contract text,
  value    text not null check (value in ('NONE', 'READ', 'READ_WRITE')),
  set_by   text not null,
  set_at   timestamptz not null,
  check (service is null or contract is null),
  unique nulls not distinct (company, group_id, service, contract),
  foreign key (company, group_id) references user_group on delete cascade,
  foreign key (company, contract) references contract (company, number)
);
create index group_permission_by_contract on group_permission (company, contract);

-- Claimed by whichever replica writes the next watermark.
create table watermark_beat (
  topic     text primary key,
  beaten_at timestamptz not null
);
