package io.bizportal.pbx.routing;

/** How an incoming group takes calls (E3). */
public enum GroupKind {
  /** All members at once. */
  SIMULTANEOUS,
  /** One after another, always from the first. */
  SEQUENTIAL,
  /** One after another, each call from the next. */
  CYCLIC,
  /** Members pick up each other's calls. */
  PICKUP,
  /** Members park and fetch calls. */
  PARK;

  /** Whether it is called, and so has a representative number. */
  public boolean rings() {
    return switch (this) {
      case SIMULTANEOUS, SEQUENTIAL, CYCLIC -> true;
      case PICKUP, PARK -> false;
    };
  }
}
