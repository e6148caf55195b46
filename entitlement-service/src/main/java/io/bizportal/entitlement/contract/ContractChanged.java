package io.bizportal.entitlement.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.inventory.Inventory;
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
    @Nullable Inventory inventory,
    LocalDate desiredOpeningDate,
    @Nullable LocalDate activationNoticeOn,
    @Nullable LocalDate activatedOn,
    long version) {

  static final String TOPIC = "contract-changed";

  /** Nothing is said of the inventory: it is as it was. */
  static ContractChanged of(Contract contract) {
    return of(contract, null);
  }

  static ContractChanged of(Contract contract, @Nullable Inventory inventory) {
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
        inventory,
        contract.desiredOpeningDate,
        contract.activationNoticeOn,
        contract.activatedOn(),
        contract.version);
  }
}
