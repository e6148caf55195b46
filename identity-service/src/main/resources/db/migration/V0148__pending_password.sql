-- A password on its way to Keycloak: sealed, and gone when it has arrived.
alter table keycloak_task
  add column sealed_password bytea,
  add column sealed_key text,
  add constraint keycloak_task_password check ((sealed_password is null) = (sealed_key is null));
-- Thousands of passwords make nobody wait who is to be shut out.
drop index keycloak_task_due;
create index keycloak_task_due on keycloak_task (realm, (sealed_password is not null), next_try_at);
