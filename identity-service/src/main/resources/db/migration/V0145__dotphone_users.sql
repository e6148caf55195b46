-- Login IDs and admin IDs of Dotphone Office come with contracts: what is told of these is read again.
alter table terminal_contract
  add column site_name         text,
  -- Of the contract when its numbers and their login IDs were last told.
  add column inventory_version bigint not null default 0;
create index terminal_user_kind on terminal_user (contract, kind, number, id);
