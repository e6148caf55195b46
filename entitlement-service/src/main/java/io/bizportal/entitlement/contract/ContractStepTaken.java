package io.bizportal.entitlement.contract;

/** Fired within the transaction that took a step of a contract's life cycle. */
public record ContractStepTaken(
    String company, String contract, boolean terminated, String takenBy) {}
