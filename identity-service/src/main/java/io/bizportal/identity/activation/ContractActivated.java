package io.bizportal.identity.activation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What this service uses of entitlement-service's {@code contract-activated}. */
record ContractActivated(
    String contract,
    String company,
    String companyName,
    String service,
    String siteName,
    LocalDate activatedOn) {

  ContractActivated {
    requireNonNull(contract, "contract");
    requireNonNull(company, "company");
    requireNonNull(companyName, "companyName");
    requireNonNull(service, "service");
    requireNonNull(siteName, "siteName");
    requireNonNull(activatedOn, "activatedOn");
  }
}
