package io.bizportal.identity.terminal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What terminal users depend on in entitlement-service's {@code contract-changed}.
 *
 * @param baseContract of a Dotphone Office contract: the one it stands under, which may be itself
 * @param inventory all numbers it has; null if they are as they were
 */
record ContractDescribed(
    String contract,
    String company,
    String service,
    String lifeCycle,
    @Nullable String siteName,
    @Nullable Base baseContract,
    @Nullable Inventory inventory,
    long version) {

  private static final String DOTPHONE_OFFICE = "DOTPHONE_OFFICE";

  /** A base contract and the admin ID that runs it. */
  record Base(String number, String adminId) {

    Base {
      requireNonNull(number, "number");
      requireNonNull(adminId, "adminId");
    }
  }

  /** What was ordered with the contract, as far as it is used. */
  record Inventory(List<Line> numbers) {

    Inventory {
      numbers = List.copyOf(numbers);
    }
  }

  /** A number and, for Dotphone Office, the login ID it belongs to. */
  record Line(String number, @Nullable String loginId) {

    Line {
      requireNonNull(number, "number");
    }
  }

  ContractDescribed {
    requireNonNull(contract, "contract");
    requireNonNull(company, "company");
    requireNonNull(service, "service");
    requireNonNull(lifeCycle, "lifeCycle");
  }

  boolean isTerminated() {
    return lifeCycle.equals("TERMINATED");
  }

  boolean isDotphone() {
    return service.equals(DOTPHONE_OFFICE);
  }

  /** The admin ID that runs this contract; null if it is no base, or of another service. */
  @Nullable String adminId() {
    return isDotphone() && baseContract != null && baseContract.number().equals(contract)
        ? baseContract.adminId()
        : null;
  }
}
