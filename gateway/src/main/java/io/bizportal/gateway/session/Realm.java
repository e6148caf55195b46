package io.bizportal.gateway.session;

import java.util.Locale;

/** Where people sign in at Keycloak. */
public enum Realm {
  /** People with a portal account. */
  PORTAL,
  /** People of one contract: terminal users and admin IDs. */
  LINE;

  /** Where its people are at home, once signed in. */
  String home() {
    return switch (this) {
      case PORTAL -> "/";
      case LINE -> "/own";
    };
  }

  /** As its addresses call it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
