package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group as it stood at one version, for its history. */
@Schema(
    requiredProperties = {
      "name",
      "description",
      "allServices",
      "services",
      "contracts",
      "members",
      "version"
    })
record GroupState(
    String name,
    String description,
    PermissionValue allServices,
    Map<ServiceKind, PermissionValue> services,
    Map<String, PermissionValue> contracts,
    List<UUID> members,
    long version) {

  static GroupState of(UserGroup group, GroupPermissions permissions, List<UUID> members) {
    return new GroupState(
        group.name,
        group.description,
        permissions.allServices(),
        permissions.services(),
        permissions.contracts(),
        members,
        group.version);
  }

  GroupPermissions permissions() {
    return new GroupPermissions(allServices, services, contracts);
  }
}
