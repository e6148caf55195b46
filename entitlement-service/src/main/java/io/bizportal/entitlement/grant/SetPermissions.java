package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a group shall specify from now on; what isn't named is unspecified. */
record SetPermissions(
    @Nullable PermissionValue allServices,
    @Nullable Map<ServiceKind, @NotNull PermissionValue> services,
    @Size(max = 10_000) @Nullable Map<String, @NotNull PermissionValue> contracts) {

  GroupPermissions permissions() {
    return new GroupPermissions(
        allServices == null ? PermissionValue.UNSPECIFIED : allServices,
        services == null ? Map.of() : services,
        contracts == null ? Map.of() : contracts);
  }
}
