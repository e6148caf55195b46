package io.bizportal.entitlement.account;

/** An account's state at identity-service. */
public enum AccountStatus {
  INVITED,
  ACTIVE,
  LOCKED,
  DISABLED,
  DELETED;

  /** Whether an account in this state may reach anything. */
  public boolean reaches() {
    return switch (this) {
      case INVITED, ACTIVE, LOCKED -> true;
      case DISABLED, DELETED -> false;
    };
  }
}
