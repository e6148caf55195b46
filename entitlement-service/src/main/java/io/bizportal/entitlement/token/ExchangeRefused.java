package io.bizportal.entitlement.token;

/** An exchange that is answered with an OAuth error. */
final class ExchangeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OAuthError error;
  private final String description;

  ExchangeRefused(OAuthError error, String description) {
    // Refusals are ordinary: no stack trace.
    super(error.code() + ": " + description, null, false, false);
    this.error = error;
    this.description = description;
  }

  OAuthError error() {
    return error;
  }

  String description() {
    return description;
  }
}
