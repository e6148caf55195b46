package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group with what it specifies and who is in it. */
public record GroupView(
    String id,
    String name,
    String description,
    boolean automatic,
    PermissionValue allServices,
    Map<ServiceKind, PermissionValue> services,
    Map<String, PermissionValue> contracts,
    List<UUID> members,
    long version) {

  static GroupView of(UserGroup group, GroupPermissions permissions, List<UUID> members) {
    return new GroupView(
        group.id,
        group.name,
        group.description,
        group.automatic,
        permissions.allServices(),
        permissions.services(),
        permissions.contracts(),
        members,
        group.version);
  }
}
