package io.bizportal.entitlement.contract;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a contract beside its life cycle (C2). Nobody's reach changes by it. */
@ApplicationScoped
public class DescribeContract {

  private final Contracts contracts;
  private final Outbox outbox;

  DescribeContract(Contracts contracts, Outbox outbox) {
    this.contracts = contracts;
    this.outbox = outbox;
  }

  /** The operator's word on how the service is doing. */
  @Transactional
  ContractView operate(String number, OperatingStatus status) {
    Contract contract = contracts.lock(number);
    if (contract.operatingStatus != status) {
      contract.operatingStatus = status;
      tell(contract);
    }
    return ContractView.of(contract);
  }

  /**
   * The company's own note; the caller has checked that the writer may write.
   *
   * @param memo empty or null for none
   * @return the contract's version
   */
  @Transactional
  public long note(String number, ExpectedVersion expected, @Nullable String memo) {
    Contract contract = contracts.lock(number);
    expected.mustBe(contract.version, () -> new Note(contract.memo, contract.version));
    String noted = memo == null || memo.isBlank() ? null : memo.strip();
    if (!Objects.equals(contract.memo, noted)) {
      contract.memo = noted;
      tell(contract);
    }
    return contract.version;
  }

  /** The note as it stands. */
  public record Note(@Nullable String memo, long version) {}

  private void tell(Contract contract) {
    contracts.flush();
    outbox.appendJson(
        ContractChanged.TOPIC, contract.number, contract.number, ContractChanged.of(contract));
  }
}
