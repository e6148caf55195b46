-- When a password on its way was set: one that somebody chose himself since is newer and stays.
alter table keycloak_task add column password_set_at timestamptz;
update keycloak_task set password_set_at = next_try_at where sealed_password is not null;
alter table keycloak_task
  drop constraint keycloak_task_password,
  add constraint keycloak_task_password
    check (num_nulls(sealed_password, sealed_key, password_set_at) in (0, 3));
