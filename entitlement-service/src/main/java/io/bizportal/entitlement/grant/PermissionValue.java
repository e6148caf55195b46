package io.bizportal.entitlement.grant;

/** What a group says on one level; to say nothing is not to say "none" (C5). */
public enum PermissionValue {
  UNSPECIFIED,
  NONE,
  READ,
  READ_WRITE
}
