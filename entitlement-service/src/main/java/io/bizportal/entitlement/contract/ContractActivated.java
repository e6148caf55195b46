package io.bizportal.entitlement.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.entitlement.ServiceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The event {@code contract-activated}: a contract went into use, for the first time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractActivated(
    String contract,
    String company,
    String companyName,
    ServiceKind service,
    String siteName,
    @Nullable VoiceGroup voiceGroup,
    @Nullable BaseContract baseContract,
    LocalDate activatedOn,
    long version) {

  static final String TOPIC = "contract-activated";
}
