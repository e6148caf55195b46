package io.bizportal.kit.token;

/** A token that is not good here. The reason is for our log, never for the caller. */
public class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TokenRefused(String reason) {
    super(reason, null, false, false);
  }
}
