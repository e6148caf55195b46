package io.bizportal.pbx.contract;

/** Proof that the contract's row is locked by this transaction. Writes ask for it. */
public final class LockedContract {

  private final Contract row;

  LockedContract(Contract row) {
    this.row = row;
  }

  public String number() {
    return row.number;
  }

  public String company() {
    return row.company;
  }

  public int extensions() {
    return row.extensionCount;
  }

  public void countExtensions(int change) {
    row.extensionCount += change;
  }

  /** The version of the change set being written. */
  public long nextVersion() {
    return ++row.contractVersion;
  }
}
