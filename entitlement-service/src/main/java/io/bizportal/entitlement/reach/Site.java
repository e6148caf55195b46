package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a company has contracts (B6).
 *
 * @param latitude degrees; absent together with the longitude if nobody said where it is
 * @param contracts how many of its contracts the reader may at least read
 * @param faults how many of them have a fault
 * @param maintenance how many of them are under maintenance
 */
@Schema(requiredProperties = {"name", "services", "contracts", "faults", "maintenance"})
record Site(
    String name,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<ServiceKind> services,
    long contracts,
    long faults,
    long maintenance) {}
