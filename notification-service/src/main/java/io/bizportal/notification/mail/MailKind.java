package io.bizportal.notification.mail;

import java.util.Set;

/** The mails this service can write, with the values each cannot do without. */
public enum MailKind {
  INVITATION("invitation", "name", "companyName", "url", "urlExpiresAt", "loginUrl"),
  PASSWORD_RESET("password-reset", "name", "url", "urlExpiresAt", "loginUrl"),
  PORTAL_OTP("portal-otp", "code", "codeExpiresAt"),
  TERMINAL_OTP("terminal-otp", "code", "codeExpiresAt"),
  ADDRESS_OTP("address-otp", "code", "codeExpiresAt"),
  ACTIVATION_NOTICE(
      "activation-notice",
      "name",
      "companyName",
      "contract",
      "serviceKind",
      "siteName",
      "activatedOn",
      "portalUrl"),
  PASSWORD_CHANGED("password-changed", "name", "changedAt", "loginUrl"),
  LOCKOUT("lockout", "name", "lockedUntil", "loginUrl");

  private final String template;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<String> required;

  MailKind(String template, String... required) {
    this.template = template;
    this.required = Set.of(required);
  }

  String template() {
    return template;
  }

  Set<String> required() {
    return required;
  }
}
