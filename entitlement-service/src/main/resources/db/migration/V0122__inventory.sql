-- Whoever calls a number reaches one line: it is in one contract at a time, of whatever company.
create table telephone_number (
  number   text primary key check (number ~ '^0[0-9]{9,10}$'),
  contract text not null references contract,
  site_id  text,
  login_id text unique
);
create index telephone_number_by_contract on telephone_number (contract, number);

create table contract_option (
  contract text not null references contract,
  option   text not null,
  primary key (contract, option)
);
