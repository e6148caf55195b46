-- Admin IDs that accounts have linked, as identity-service tells them: each grants its base contract.
-- No reference to account or contract: their news come on other topics.
create table admin_id_link (
  account   uuid not null,
  contract  text not null check (contract ~ '^N[0-9]{9}$'),
  linked_at timestamptz not null,
  primary key (account, contract)
);
