package io.bizportal.entitlement.catalogue;

/** Where a service's menu leads. */
public enum MenuEntry {
  /** Its settings site, by way of the target list. */
  SETTINGS,
  /** Its contracts and how they operate. */
  CONTRACTS,
  /** Where its contracts are. */
  SITES
}
