package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Faults;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells of rows that calls would come back: as an error if every call would, else as a warning, and
 * with the way round as a single write tells it.
 */
public final class LoopFaults {

  /** The way round is told of so many rows. */
  private static final int WAYS_TOLD = 50;

  private final Faults faults;
  private int told;

  public LoopFaults(Faults faults) {
    this.faults = faults;
  }

  /** {@code way}: names of what a call passes; empty if that is not to be told. */
  public void tell(
      long line, String field, String value, boolean every, Supplier<List<String>> way) {
    String passed = told++ < WAYS_TOLD ? String.join(" → ", way.get()) : "";
    if (every) {
      faults.add(
          line,
          field,
          "forwarding-loop",
          "転送が循環します" + (passed.isEmpty() ? "" : "（" + passed + "）"),
          "Calls would go round for ever" + (passed.isEmpty() ? "" : " (" + passed + ")"),
          value);
    } else {
      faults.warn(
          line,
          field,
          "conditional-loop",
          "状況によって転送が循環します" + (passed.isEmpty() ? "" : "（" + passed + "）"),
          "Some calls may come back to where they were"
              + (passed.isEmpty() ? "" : " (" + passed + ")"),
          value);
    }
  }
}
