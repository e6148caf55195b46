-- The list of terminal users sorted by whether they have a second factor.
create index terminal_user_by_mfa on terminal_user (contract, mfa, number, id);
