package io.bizportal.entitlement.contract;

/** How a contract's service is doing, whatever its life cycle. */
public enum OperatingStatus {
  NORMAL,
  FAULT,
  MAINTENANCE
}
