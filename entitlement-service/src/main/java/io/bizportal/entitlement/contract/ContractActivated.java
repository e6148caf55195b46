package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import java.time.LocalDate;

/** The event {@code contract-activated}: a contract went into use, for the first time. */
record ContractActivated(
    String contract,
    String company,
    String companyName,
    ServiceKind service,
    String siteName,
    LocalDate activatedOn,
    long version) {

  static final String TOPIC = "contract-activated";
}
