-- How a company's people may come in. A company without a row has the defaults.
create table company_policy (
  company      text primary key references company (id),
  idle_minutes integer not null check (idle_minutes between 5 and 120),
  version      bigint not null,
  updated_at   timestamptz not null
);

create table company_network (
  company  text not null references company (id),
  network  text not null,
  memo     text not null,
  position integer not null,
  primary key (company, network)
);
