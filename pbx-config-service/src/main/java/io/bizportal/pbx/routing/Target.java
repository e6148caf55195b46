package io.bizportal.pbx.routing;

import java.util.UUID;

/** What a call inside a contract can arrive at. */
public sealed interface Target {

  UUID id();

  /** A telephone. */
  record Extension(UUID id) implements Target {}

  /** An incoming group. */
  record Group(UUID id) implements Target {}
}
