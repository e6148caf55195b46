package io.bizportal.identity.account;

/** The states of an account as they are stored and told; {@link AccountState} has the rules. */
public enum AccountStatus {
  INVITED,
  ACTIVE,
  LOCKED,
  DISABLED,
  DELETED
}
