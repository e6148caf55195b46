package io.bizportal.entitlement.grant;

/** What somebody may do with a contract in the end, lowest first. */
public enum Level {
  NONE,
  READ,
  READ_WRITE;

  public boolean reads() {
    return this != NONE;
  }

  public boolean writes() {
    return this == READ_WRITE;
  }

  Level orHigher(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
