package io.bizportal.kit.token;

/** The issuer's keys can't be had, so the token can be told neither good nor bad. */
public final class KeysUnknown extends TokenRefused {

  private static final long serialVersionUID = 1L;

  KeysUnknown() {
    super("the issuer's keys are not known");
  }
}
