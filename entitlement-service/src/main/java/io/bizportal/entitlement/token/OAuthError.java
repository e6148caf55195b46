package io.bizportal.entitlement.token;

import java.util.Locale;

/** Error codes of RFC 6749, 8693 and 9396. */
enum OAuthError {
  INVALID_REQUEST(400),
  INVALID_CLIENT(401),
  INVALID_GRANT(400),
  INVALID_TARGET(400),
  INVALID_SCOPE(400),
  INVALID_AUTHORIZATION_DETAILS(400),
  UNSUPPORTED_GRANT_TYPE(400);

  private final int status;

  OAuthError(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
