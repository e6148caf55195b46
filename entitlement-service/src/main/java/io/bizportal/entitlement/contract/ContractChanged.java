package io.bizportal.entitlement.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.entitlement.ServiceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The event {@code contract-changed}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractChanged(
    String contract,
    String company,
    ServiceKind service,
    LifeCycleState lifeCycle,
    OperatingStatus operatingStatus,
    String siteName,
    @Nullable String groupNumber,
    @Nullable String memo,
    @Nullable VoiceGroup voiceGroup,
    @Nullable BaseContract baseContract,
    LocalDate desiredOpeningDate,
    @Nullable LocalDate activationNoticeOn,
    @Nullable LocalDate activatedOn,
    long version) {

  static final String TOPIC = "contract-changed";

  static ContractChanged of(Contract contract) {
    return new ContractChanged(
        contract.number,
        contract.company,
        contract.service,
        contract.lifeCycle().state(),
        contract.operatingStatus,
        contract.siteName,
        contract.groupNumber,
        contract.memo,
        contract.voiceGroup(),
        contract.baseContract(),
        contract.desiredOpeningDate,
        contract.activationNoticeOn,
        contract.activatedOn(),
        contract.version);
  }
}
