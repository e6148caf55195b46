package io.bizportal.keycloak.identity;

import org.jspecify.annotations.Nullable;

/** identity-service gave no usable answer in time. Carries no content of the exchange. */
public final class IdentityUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  IdentityUnavailableException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
