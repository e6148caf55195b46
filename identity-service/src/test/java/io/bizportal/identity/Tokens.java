package io.bizportal.identity;

import java.util.UUID;

/** Tokens as the realm would issue them. */
public final class Tokens {
  private Tokens() {}

  public static String administrator(UUID account, String company, String email) {
    return "";
  }

  public static String generalUser(UUID account, String company, String email) {
    return "";
  }

  public static String operator() {
    return "";
  }

  public static String service() {
    return "";
  }

  public static String keycloakFlow() {
    return "";
  }
}
