package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.inventory.ContractOption;
import io.bizportal.entitlement.inventory.Inventories;
import io.bizportal.entitlement.inventory.Inventory;
import io.bizportal.entitlement.inventory.InventoryFault;
import io.bizportal.entitlement.inventory.InventoryFault.Found;
import io.bizportal.entitlement.inventory.InventoryRules;
import io.bizportal.entitlement.inventory.TelephoneNumber;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator's later word on what a contract has (G1–G3). Nobody's reach changes by it. */
@ApplicationScoped
class ChangeInventory {

  private final Contracts contracts;
  private final Inventories inventories;
  private final Outbox outbox;

  ChangeInventory(Contracts contracts, Inventories inventories, Outbox outbox) {
    this.contracts = contracts;
    this.inventories = inventories;
    this.outbox = outbox;
  }

  /**
   * What shall be different. Removing comes first, so that a login ID can get another number.
   *
   * @param options all that the contract shall have; null leaves them as they are
   */
  record InventoryChange(
      @Size(max = Inventory.MOST_NUMBERS) @Nullable List<@NotNull @Valid TelephoneNumber> add,
      @Size(max = Inventory.MOST_NUMBERS)
          @Nullable List<@NotNull @Pattern(regexp = TelephoneNumber.DIGITS) String> remove,
      @Size(max = 20) @Nullable List<@NotNull ContractOption> options) {}

  /** The contract's inventory; 404 for what is no contract. */
  @Transactional
  Inventory read(String number) {
    return inventories.of(contracts.lock(number).number);
  }

  /** Changes it as a whole; said again, nothing is different and nothing is told. */
  @Transactional
  Inventory change(String number, InventoryChange change) {
    Contract contract = contracts.lock(number);
    if (contract.lifeCycle() instanceof LifeCycle.Terminated) {
      throw new ProblemException(EntitlementProblem.CONTRACT_STATE)
          .withExtension("lifeCycle", LifeCycleState.TERMINATED.name());
    }
    List<TelephoneNumber> added = change.add() == null ? List.of() : change.add();
    List<ContractOption> options = change.options() == null ? List.of() : change.options();
    InventoryFault.refuse(
        CommonProblem.VALIDATION,
        InventoryRules.check(contract.service, added, "/add", options, "/options"));
    InventoryFault.refuse(
        EntitlementProblem.NUMBER_TAKEN, inventories.taken(number, added).among(added, "/add"));
    Inventory before = inventories.of(number);
    if (change.remove() != null) {
      inventories.remove(number, change.remove());
    }
    inventories.add(number, added);
    if (change.options() != null) {
      inventories.options(number, options);
    }
    Inventory after = inventories.of(number);
    if (after.numbers().size() > Inventory.MOST_NUMBERS) {
      InventoryFault.refuse(
          CommonProblem.VALIDATION, List.of(new Found("/add", InventoryFault.TOO_MANY)));
    }
    if (!after.equals(before)) {
      contracts.touch(contract);
      outbox.appendJson(ContractChanged.TOPIC, number, number, ContractChanged.of(contract, after));
    }
    return after;
  }
}
