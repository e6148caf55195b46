package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import org.jspecify.annotations.Nullable;

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

  /** The level of a group that says what its members may do with a contract; null if none does. */
  public static @Nullable PermissionLevel decidedOn(
      GroupPermissions group, ServiceKind service, String contract) {
    if (group.onContract(contract) != PermissionValue.UNSPECIFIED) {
      return PermissionLevel.CONTRACT;
    }
    if (group.onService(service) != PermissionValue.UNSPECIFIED) {
      return PermissionLevel.SERVICE;
    }
    return group.allServices() == PermissionValue.UNSPECIFIED ? null : PermissionLevel.ALL_SERVICES;
  }

  /** What the members of one group may do with a contract, as far as that group says. */
  public static Level within(GroupPermissions group, ServiceKind service, String contract) {
    return switch (decidedOn(group, service, contract)) {
      case CONTRACT -> group.onContract(contract).level();
      case SERVICE -> group.onService(service).level();
      case ALL_SERVICES -> group.allServices().level();
      case null -> Level.NONE;
    };
  }
}
