-- Who accepted which version of the terms; stays when the person is erased.
create table terms_acceptance (
  account     uuid not null references account (id),
  version     integer not null check (version > 0),
  accepted_at timestamptz not null,
  primary key (account, version)
);
