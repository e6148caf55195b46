package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as the operator sees it. */
public record ContractView(
    String number,
    String company,
    String orderId,
    ServiceKind service,
    String siteName,
    @Nullable VoiceGroup voiceGroup,
    @Nullable BaseContract baseContract,
    LifeCycleState lifeCycle,
    OperatingStatus operatingStatus,
    LocalDate desiredOpeningDate,
    @Nullable LocalDate activationNoticeOn,
    @Nullable LocalDate activatedOn,
    long version) {

  static ContractView of(Contract contract) {
    return new ContractView(
        contract.number,
        contract.company,
        contract.orderId,
        contract.service,
        contract.siteName,
        contract.voiceGroup(),
        contract.baseContract(),
        contract.lifeCycle().state(),
        contract.operatingStatus,
        contract.desiredOpeningDate,
        contract.activationNoticeOn,
        contract.activatedOn(),
        contract.version);
  }
}
