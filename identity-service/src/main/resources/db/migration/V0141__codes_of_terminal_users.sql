-- Terminal users get one-time passwords and wait after wrong ones like accounts do.
alter table otp_guard drop constraint otp_guard_account_fkey;
alter table otp_challenge drop constraint otp_challenge_account_fkey;
alter table password_lock drop constraint password_lock_account_fkey;
