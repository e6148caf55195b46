-- Where a code was mailed to that registers the address when it is entered; null: to the registered one.
alter table otp_challenge add column new_address text check (length(new_address) <= 254);
