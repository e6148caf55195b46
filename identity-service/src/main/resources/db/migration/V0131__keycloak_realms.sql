-- Keycloak's users are followed in two realms, neither of which waits for the other.
alter table keycloak_task
  add column realm text not null default 'PORTAL' check (realm in ('PORTAL', 'LINE'));
-- Somebody of either kind; a terminal user is gone when Keycloak has to forget him.
alter table keycloak_task drop constraint keycloak_task_account_fkey;
drop index keycloak_task_due;
create index keycloak_task_due on keycloak_task (realm, next_try_at);
