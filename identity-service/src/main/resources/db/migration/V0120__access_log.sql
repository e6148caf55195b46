-- Failures are few among many, and looked for.
create index sign_in_record_failures on sign_in_record (company, occurred_at desc, event_id desc)
  where type = 'LOGIN_ERROR';
create index sign_in_record_address
  on sign_in_record (company, remote_address text_pattern_ops, occurred_at desc);
-- Rows arrive in order of time, so a few pages of index find the old ones.
create index sign_in_record_age on sign_in_record using brin (occurred_at);
