package io.bizportal.pbx.routing;

import java.util.UUID;

/** What a call can arrive at. */
public sealed interface Target {

  UUID id();

  /** A telephone inside a contract. */
  record Extension(UUID id) implements Target {}

  /** A line that has a telephone number of its own: of IP Voice, or of Dotphone Office. */
  record Line(UUID id) implements Target {}

  /** An incoming group. */
  record Group(UUID id) implements Target {}
}
