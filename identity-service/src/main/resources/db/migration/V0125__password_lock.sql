-- Until when Keycloak takes no password of an account after wrong ones; for the user list only.
create table password_lock (
  account      uuid primary key references account (id),
  locked_until timestamptz not null
);
