package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the company's administrators grant it (C5).
 *
 * @param visibleFrom from which day its settings site is open (C3)
 */
@Schema(requiredProperties = {"number", "service", "siteName", "lifeCycle", "visibleFrom"})
record CompanyContract(
    String number,
    ServiceKind service,
    String siteName,
    @Nullable String groupNumber,
    @Nullable String memo,
    LifeCycleState lifeCycle,
    LocalDate visibleFrom) {}
