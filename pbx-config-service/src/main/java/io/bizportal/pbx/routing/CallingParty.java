package io.bizportal.pbx.routing;

import java.util.UUID;

/** Who calls, as far as it makes a difference. */
public sealed interface CallingParty {

  /** Somebody outside who shows a number that nothing depends on. */
  record Anybody() implements CallingParty {}

  /** Somebody who withholds his number 非通知. */
  record Withheld() implements CallingParty {}

  /** A telephone inside the contract. */
  record Extension(UUID id) implements CallingParty {}

  /** Who has this number, outside or here. */
  record Number(String digits) implements CallingParty {}
}
