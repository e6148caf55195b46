package io.bizportal.entitlement.grant;

/** Where a group can specify a permission, most specific first (C5). */
public enum PermissionLevel {
  CONTRACT,
  SERVICE,
  ALL_SERVICES
}
