package io.bizportal.identity.mail;

/** The mails this service asks for. */
public enum MailKind {
  INVITATION,
  PASSWORD_RESET,
  PORTAL_OTP,
  TERMINAL_OTP,
  ADDRESS_OTP,
  ACTIVATION_NOTICE,
  PASSWORD_CHANGED,
  LOCKOUT
}
