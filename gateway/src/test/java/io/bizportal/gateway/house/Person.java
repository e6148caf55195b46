package io.bizportal.gateway.house;

import java.util.UUID;

/** Somebody who signs in. */
public record Person(String account, String company, String sid) {

  /** A new one of a company of his own. */
  public static Person anyone() {
    int number = Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000);
    return new Person(
        UUID.randomUUID().toString(), "C%07d".formatted(number), UUID.randomUUID().toString());
  }
}
