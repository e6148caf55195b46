-- Lists sorted by something else than what they are told apart by, each order read from its index.
create index account_by_name on account (company, (coalesce(name, '') collate "C"), email) where status <> 'DELETED';
create index account_by_telephone on account (company, (coalesce(telephone, '') collate "C"), email) where status <> 'DELETED';
create index account_by_status on account (company, (coalesce(status, '') collate "C"), email) where status <> 'DELETED';
create index account_by_role on account (company, (coalesce(role, '') collate "C"), email) where status <> 'DELETED';
create index account_by_second_factor on account (company, (coalesce(second_factor, '') collate "C"), email)
  where status <> 'DELETED';
create index terminal_user_by_login_id on terminal_user (contract, login_id, id);
create index terminal_user_by_password on terminal_user (contract, (password_set_at is not null), number, id);
