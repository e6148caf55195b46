package io.bizportal.identity.account;

/** What is asked for besides the password. */
public enum SecondFactor {
  MAIL_OTP,
  TOTP
}
