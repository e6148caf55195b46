package io.bizportal.entitlement.contract;

import java.time.LocalDate;

/** Where a contract stands; each state offers only its legal steps (C2). */
public sealed interface LifeCycle {

  /** Taken, nothing built yet. */
  record Ordered() implements LifeCycle {
    public Provisioning provision() {
      return new Provisioning();
    }
  }

  /** Being built. */
  record Provisioning() implements LifeCycle {
    public Active activate(LocalDate on) {
      return new Active(on);
    }
  }

  /** In use. */
  record Active(LocalDate since) implements LifeCycle {
    public Suspended suspend(LocalDate on) {
      return new Suspended(since, on);
    }

    public Terminated terminate(LocalDate on) {
      return new Terminated(on);
    }
  }

  /** Halted, to be resumed or ended. */
  record Suspended(LocalDate activeSince, LocalDate on) implements LifeCycle {
    public Active resume() {
      return new Active(activeSince);
    }

    public Terminated terminate(LocalDate on) {
      return new Terminated(on);
    }
  }

  /** Over; nothing leads out of it. */
  record Terminated(LocalDate on) implements LifeCycle {}

  /** The state's name in the database, in events and in answers. */
  default LifeCycleState state() {
    return switch (this) {
      case Ordered o -> LifeCycleState.ORDERED;
      case Provisioning p -> LifeCycleState.PROVISIONING;
      case Active a -> LifeCycleState.ACTIVE;
      case Suspended s -> LifeCycleState.SUSPENDED;
      case Terminated t -> LifeCycleState.TERMINATED;
    };
  }
}
