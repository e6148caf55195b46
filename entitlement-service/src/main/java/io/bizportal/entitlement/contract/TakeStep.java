package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.company.Companies;
import io.bizportal.entitlement.contract.LifeCycle.Active;
import io.bizportal.entitlement.contract.LifeCycle.Ordered;
import io.bizportal.entitlement.contract.LifeCycle.Provisioning;
import io.bizportal.entitlement.contract.LifeCycle.Suspended;
import io.bizportal.entitlement.contract.LifeCycle.Terminated;
import io.bizportal.entitlement.inventory.Inventories;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The operator's steps through a contract's life cycle (C2). */
@ApplicationScoped
class TakeStep {

  private final Contracts contracts;
  private final Companies companies;
  private final Inventories inventories;
  private final Outbox outbox;
  private final Event<ContractStepTaken> taken;
  private final JapaneseToday today;

  TakeStep(
      Contracts contracts,
      Companies companies,
      Inventories inventories,
      Outbox outbox,
      Event<ContractStepTaken> taken,
      JapaneseToday today) {
    this.contracts = contracts;
    this.companies = companies;
    this.inventories = inventories;
    this.outbox = outbox;
    this.taken = taken;
    this.today = today;
  }

  /** Puts a provisioned contract into use; the notice is dated today. */
  @Transactional
  ContractView activate(String number, @Nullable LocalDate activatedOn, String by) {
    Contract contract = contracts.lock(number);
    return switch (contract.lifeCycle()) {
      case Provisioning provisioning -> {
        Active active = provisioning.activate(activatedOn == null ? today.get() : activatedOn);
        contract.activationNoticeOn = today.get();
        ContractView view = become(contract, active, by);
        outbox.appendJson(
            ContractActivated.TOPIC, number, number, activated(contract, active.since()));
        yield view;
      }
      case Active active -> ContractView.of(contract);
      case Ordered o -> throw illegal(contract);
      case Suspended s -> throw illegal(contract);
      case Terminated t -> throw illegal(contract);
    };
  }

  @Transactional
  ContractView suspend(String number, String by) {
    return step(
        number,
        by,
        state ->
            switch (state) {
              case Active active -> active.suspend(today.get());
              case Suspended suspended -> suspended;
              case Ordered o -> throw illegal(o);
              case Provisioning p -> throw illegal(p);
              case Terminated t -> throw illegal(t);
            });
  }

  @Transactional
  ContractView resume(String number, String by) {
    return step(
        number,
        by,
        state ->
            switch (state) {
              case Suspended suspended -> suspended.resume();
              case Active active -> active;
              case Ordered o -> throw illegal(o);
              case Provisioning p -> throw illegal(p);
              case Terminated t -> throw illegal(t);
            });
  }

  @Transactional
  ContractView terminate(String number, String by) {
    return step(
        number,
        by,
        state ->
            switch (state) {
              case Active active -> active.terminate(today.get());
              case Suspended suspended -> suspended.terminate(today.get());
              case Terminated terminated -> terminated;
              case Ordered o -> throw illegal(o);
              case Provisioning p -> throw illegal(p);
            });
  }

  private ContractView step(String number, String by, UnaryOperator<LifeCycle> to) {
    Contract contract = contracts.lock(number);
    LifeCycle now = contract.lifeCycle();
    LifeCycle next = to.apply(now);
    return next.equals(now) ? ContractView.of(contract) : become(contract, next, by);
  }

  private ContractView become(Contract contract, LifeCycle next, String by) {
    contract.become(next);
    contracts.flush();
    if (next instanceof Terminated) {
      inventories.release(contract.number);
    }
    outbox.appendJson(
        ContractChanged.TOPIC, contract.number, contract.number, ContractChanged.of(contract));
    taken.fire(
        new ContractStepTaken(contract.company, contract.number, next instanceof Terminated, by));
    // Only now, as those who heard of it hold the company's lock: no order comes in between.
    if (next instanceof Terminated && contracts.leadsOthers(contract)) {
      throw new ProblemException(EntitlementProblem.CONTRACT_NEEDED);
    }
    return ContractView.of(contract);
  }

  private ContractActivated activated(Contract contract, LocalDate on) {
    return new ContractActivated(
        contract.number,
        contract.company,
        companies.name(contract.company),
        contract.service,
        contract.siteName,
        contract.voiceGroup(),
        contract.baseContract(),
        on,
        contract.version);
  }

  private static ProblemException illegal(Contract contract) {
    return illegal(contract.lifeCycle());
  }

  private static ProblemException illegal(LifeCycle state) {
    return new ProblemException(EntitlementProblem.CONTRACT_STATE)
        .withExtension("lifeCycle", state.state().name());
  }
}
