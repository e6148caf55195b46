package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.contract.LifeCycle.Ordered;
import io.bizportal.entitlement.inventory.Inventories;
import io.bizportal.entitlement.inventory.Inventory;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Takes an order's contracts in and starts their provisioning. */
@ApplicationScoped
public class OpenContracts {

  private final Contracts contracts;
  private final Inventories inventories;
  private final Outbox outbox;

  OpenContracts(Contracts contracts, Inventories inventories, Outbox outbox) {
    this.contracts = contracts;
    this.inventories = inventories;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void open(List<NewContract> ordered) {
    List<Contract> opened = ordered.stream().map(OpenContracts::provisioning).toList();
    try {
      contracts.persist(opened);
      // The rows, and with them their keys' locks, come before their outbox rows.
      contracts.flush();
    } catch (ConstraintViolationException e) {
      // Another order took a number since it was looked up.
      throw new ProblemException(EntitlementProblem.CONTRACT_TAKEN);
    }
    for (int i = 0; i < opened.size(); i++) {
      Contract contract = opened.get(i);
      Inventory inventory = ordered.get(i).inventory();
      if (inventory != null) {
        inventories.add(contract.number, inventory.numbers());
        inventories.options(contract.number, inventory.options());
      }
      outbox.appendJson(
          ContractChanged.TOPIC,
          contract.number,
          contract.number,
          ContractChanged.of(contract, inventory));
    }
  }

  private static Contract provisioning(NewContract said) {
    Contract contract =
        new Contract(
            said.number(),
            said.company(),
            said.orderId(),
            said.service(),
            said.siteName(),
            said.desiredOpeningDate());
    contract.latitude = said.latitude();
    contract.longitude = said.longitude();
    contract.groupNumber = said.groupNumber();
    contract.memo = said.memo();
    contract.belongTo(said.voiceGroup(), said.baseContract());
    if (contract.lifeCycle() instanceof Ordered taken) {
      contract.become(taken.provision());
    }
    return contract;
  }
}
