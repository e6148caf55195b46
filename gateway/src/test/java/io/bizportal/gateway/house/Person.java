package io.bizportal.gateway.house;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param line for somebody of realm {@code line}: what belongs to him there
 */
public record Person(String account, String company, String sid, @Nullable Line line) {

  /** The one contract somebody belongs to, and as what. */
  public record Line(String contract, String kind) {}

  /** A new one of a company of his own. */
  public static Person anyone() {
    int number = Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000);
    return new Person(
        UUID.randomUUID().toString(),
        "C%07d".formatted(number),
        UUID.randomUUID().toString(),
        null);
  }

  /** A new one of realm {@code line}. */
  public static Person ofLine(String contract, String kind) {
    Person anyone = anyone();
    return new Person(anyone.account, anyone.company, anyone.sid, new Line(contract, kind));
  }

  /** Where he signs in. */
  public String realm() {
    return line == null ? "portal" : "line";
  }
}
