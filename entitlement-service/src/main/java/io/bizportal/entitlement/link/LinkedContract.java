package io.bizportal.entitlement.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A base contract whose admin ID an account has linked, and since when. */
public record LinkedContract(String contract, Instant linkedAt) {

  /** News without either are unreadable; repeating them wouldn't help. */
  public LinkedContract {
    requireNonNull(contract, "contract");
    requireNonNull(linkedAt, "linkedAt");
  }
}
