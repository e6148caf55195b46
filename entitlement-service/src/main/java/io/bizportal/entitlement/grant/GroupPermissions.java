package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.Map;

/** What one group specifies on the three levels; a missing entry is unspecified. */
public record GroupPermissions(
    PermissionValue allServices,
    Map<ServiceKind, PermissionValue> services,
    Map<String, PermissionValue> contracts) {

  public GroupPermissions {
    services = Map.copyOf(services);
    contracts = Map.copyOf(contracts);
  }

  PermissionValue onService(ServiceKind service) {
    return services.getOrDefault(service, PermissionValue.UNSPECIFIED);
  }

  PermissionValue onContract(String contract) {
    return contracts.getOrDefault(contract, PermissionValue.UNSPECIFIED);
  }
}
