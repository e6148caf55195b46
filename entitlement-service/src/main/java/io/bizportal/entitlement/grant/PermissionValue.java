package io.bizportal.entitlement.grant;

/** What a group says on one level; to say nothing is not to say "none" (C5). */
public enum PermissionValue {
  UNSPECIFIED,
  NONE,
  READ,
  READ_WRITE;

  /** What it comes to where nothing else says anything. */
  Level level() {
    return switch (this) {
      case UNSPECIFIED, NONE -> Level.NONE;
      case READ -> Level.READ;
      case READ_WRITE -> Level.READ_WRITE;
    };
  }
}
