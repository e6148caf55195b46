package io.bizportal.gateway.upstream;

import java.util.Locale;

/** The fixed list of places a request can be sent to. */
public enum Upstream {
  IDENTITY,
  ENTITLEMENT,
  PBX,
  KEYCLOAK;

  /** As metrics and logs call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
