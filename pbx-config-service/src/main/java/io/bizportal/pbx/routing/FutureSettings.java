package io.bizportal.pbx.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Settings as planned changes will have made them. */
public interface FutureSettings {

  /**
   * What was read, and which plans it takes into account.
   *
   * @param plans in the order in which they are made
   */
  record Foreseen<T>(T read, List<PlanEffect> plans) {}

  /**
   * Reads settings of these contracts as they will be. Nothing that is planned is made by that; the
   * reader must not write.
   */
  <T> Foreseen<T> at(String company, Set<String> contracts, Instant at, Supplier<T> reader);
}
