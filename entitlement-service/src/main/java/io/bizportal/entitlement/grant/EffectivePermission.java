package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;

/** The rule of C5: most specific within a group, highest across groups. */
public final class EffectivePermission {

  private EffectivePermission() {}

  /** What the members of all of {@code groups} may do with a contract. */
  public static Level of(Iterable<GroupPermissions> groups, ServiceKind service, String contract) {
    Level highest = Level.NONE;
    for (GroupPermissions group : groups) {
      highest = highest.orHigher(within(group, service, contract));
    }
    return highest;
  }

  private static Level within(GroupPermissions group, ServiceKind service, String contract) {
    return switch (group.onContract(contract)) {
      case NONE -> Level.NONE;
      case READ -> Level.READ;
      case READ_WRITE -> Level.READ_WRITE;
      case UNSPECIFIED -> onServiceOrAll(group, service);
    };
  }

  private static Level onServiceOrAll(GroupPermissions group, ServiceKind service) {
    PermissionValue onService = group.onService(service);
    return switch (onService == PermissionValue.UNSPECIFIED ? group.allServices() : onService) {
      case UNSPECIFIED, NONE -> Level.NONE;
      case READ -> Level.READ;
      case READ_WRITE -> Level.READ_WRITE;
    };
  }
}
