-- Failures from a network: few lines, but far apart in time and among the network's successes.
create index sign_in_record_failed_address
  on sign_in_record (company, remote_address text_pattern_ops, occurred_at desc, event_id desc)
  where type = 'LOGIN_ERROR';
