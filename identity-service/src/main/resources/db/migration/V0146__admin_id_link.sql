-- Admin IDs of Dotphone Office that accounts have linked. No reference to terminal_user: whoever removes
-- an admin ID tells of it, and its links are removed and told with it.
create table admin_id_link (
  account   uuid not null references account,
  admin_id  uuid not null,
  linked_at timestamptz not null,
  primary key (account, admin_id)
);
create index admin_id_link_by_admin_id on admin_id_link (admin_id);

-- Tokens that were shown as proof of an admin ID's password: each counts once.
create table admin_id_proof (
  token      text primary key,
  expires_at timestamptz not null
);
create index admin_id_proof_by_expiry on admin_id_proof (expires_at);
