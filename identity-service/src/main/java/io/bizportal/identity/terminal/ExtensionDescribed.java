package io.bizportal.identity.terminal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What is used of an extension in pbx-config-service's {@code pbx-config-snapshot}. */
record ExtensionDescribed(
    String contract, String company, long contractVersion, UUID id, State state) {

  /** The extension itself. */
  record State(String number) {

    State {
      requireNonNull(number, "number");
    }
  }

  ExtensionDescribed {
    requireNonNull(contract, "contract");
    requireNonNull(company, "company");
    requireNonNull(id, "id");
    requireNonNull(state, "state");
  }
}
