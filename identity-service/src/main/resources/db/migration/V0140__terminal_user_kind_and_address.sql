-- Login IDs and administrators of Dotphone Office sign in like the people of an extension.
alter table terminal_user
  add column kind text not null default 'EXTENSION' check (kind in ('EXTENSION', 'LOGIN_ID', 'ADMIN_ID')),
  -- Where one-time passwords go: registered by himself at sign-in or set by an administrator's file.
  add column mail_address text check (mail_address = lower(mail_address) and length(mail_address) <= 254);
alter table terminal_user alter column kind drop default;
