package io.bizportal.identity.activation;

import java.time.LocalDate;

/** What this service uses of entitlement-service's {@code contract-activated}. */
record ContractActivated(
    String contract,
    String company,
    String companyName,
    String service,
    String siteName,
    LocalDate activatedOn) {}
