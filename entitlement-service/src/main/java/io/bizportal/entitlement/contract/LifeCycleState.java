package io.bizportal.entitlement.contract;

/** The names of the states of a {@link LifeCycle}. */
public enum LifeCycleState {
  ORDERED,
  PROVISIONING,
  ACTIVE,
  SUSPENDED,
  TERMINATED
}
