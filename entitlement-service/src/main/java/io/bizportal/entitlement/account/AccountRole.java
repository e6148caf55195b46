package io.bizportal.entitlement.account;

/** What an account may administer in the portal. */
public enum AccountRole {
  GENERAL,
  ADMINISTRATOR
}
