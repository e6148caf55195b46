-- A master ID migrated from the old portal, by which its account may sign in as well. No mail address looks like one.
alter table account
  add column master_id text check (master_id ~ '^[a-z0-9][a-z0-9._-]{2,63}$');
create unique index account_master_id on account (master_id);
