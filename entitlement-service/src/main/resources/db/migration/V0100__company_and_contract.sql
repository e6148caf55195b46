create table company (
  id            text primary key check (id ~ '^C[0-9]{7}$'),
  name          text not null,
  name_kana     text,
  -- Raised, under this row's lock, by every change of who reaches what.
  grant_version bigint not null default 0,
  next_group    integer not null default 3,
  created_at    timestamptz not null
);

create table customer_order (
  order_id     text primary key,
  company      text not null references company,
  content_hash bytea not null,
  received_by  text not null,
  received_at  timestamptz not null
);
create index customer_order_by_company on customer_order (company, received_at);

create table contract (
  number                text primary key check (number ~ '^N[0-9]{9}$'),
  company               text not null references company,
  order_id              text not null references customer_order,
  service               text not null,
  site_name             text not null,
  latitude              double precision,
  longitude             double precision,
  group_number          text,
  memo                  text,
  operating_status      text not null default 'NORMAL'
                        check (operating_status in ('NORMAL', 'FAULT', 'MAINTENANCE')),
  life_cycle            text not null
                        check (life_cycle in ('ORDERED', 'PROVISIONING', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
  desired_opening_date  date not null,
  activation_notice_on  date,
  activated_on          date,
  suspended_on          date,
  terminated_on         date,
  version               bigint not null,
  unique (company, number),
  check (life_cycle not in ('ACTIVE', 'SUSPENDED') or activated_on is not null),
  check (life_cycle <> 'SUSPENDED' or suspended_on is not null),
  check (life_cycle <> 'TERMINATED' or terminated_on is not null)
);
create index contract_by_order on contract (order_id);

-- The first administrator's registration at identity-service: a step that is repeated until done.
-- Personal data is kept only until then.
create table administrator_registration (
  order_id        text primary key references customer_order,
  company         text not null unique references company,
  company_name    text not null,
  name            text,
  email           text,
  telephone       text,
  mail_language   text,
  time_zone       text,
  state           text not null check (state in ('PENDING', 'DONE', 'REFUSED')),
  account         uuid,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  done_at         timestamptz
);
create index administrator_registration_due
  on administrator_registration (next_attempt_at) where state = 'PENDING';
