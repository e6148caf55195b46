package io.bizportal.embedded;

import java.util.List;

/** The topics of the house, made before anybody asks for them. */
public final class Topics {

  public static final List<String> ALL =
      List.of(
          "account-changed",
          "company-policy-changed",
          "contract-activated",
          "contract-changed",
          "grant-changed",
          "mail-requested",
          "pbx-config-applied",
          "pbx-config-changed",
          "session-ended",
          "sign-in-recorded",
          "terminal-user-changed");

  /** Topics of which only the last event of each key is kept. */
  public static final List<String> COMPACTED = List.of("pbx-config-snapshot");

  private Topics() {}
}
