package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.LifeCycleState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What decisions need to know of a contract. */
record ContractFacts(
    String number,
    ServiceKind service,
    @Nullable String voiceGroup,
    LifeCycleState lifeCycle,
    LocalDate visibleFrom) {

  boolean isVisible(LocalDate today) {
    return lifeCycle != LifeCycleState.TERMINATED && !today.isBefore(visibleFrom);
  }
}
