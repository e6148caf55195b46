package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which level a permission row is on; empty strings stand for the levels above. */
record PermissionKey(String service, String contract) {

  /** What {@code permissions} specifies, key by key; unspecified levels have none. */
  static Map<PermissionKey, PermissionValue> specified(GroupPermissions permissions) {
    Map<PermissionKey, PermissionValue> rows = new LinkedHashMap<>();
    rows.put(new PermissionKey("", ""), permissions.allServices());
    permissions
        .services()
        .forEach((service, value) -> rows.put(new PermissionKey(service.name(), ""), value));
    permissions
        .contracts()
        .forEach((contract, value) -> rows.put(new PermissionKey("", contract), value));
    rows.values().removeIf(PermissionValue.UNSPECIFIED::equals);
    return rows;
  }

  static GroupPermissions permissions(Map<PermissionKey, PermissionValue> rows) {
    Map<ServiceKind, PermissionValue> services = new LinkedHashMap<>();
    Map<String, PermissionValue> contracts = new LinkedHashMap<>();
    rows.forEach(
        (key, value) -> {
          if (!key.service.isEmpty()) {
            services.put(ServiceKind.valueOf(key.service), value);
          } else if (!key.contract.isEmpty()) {
            contracts.put(key.contract, value);
          }
        });
    return new GroupPermissions(
        rows.getOrDefault(new PermissionKey("", ""), PermissionValue.UNSPECIFIED),
        services,
        contracts);
  }
}
