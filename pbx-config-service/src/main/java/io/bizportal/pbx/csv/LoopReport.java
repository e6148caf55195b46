package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.routing.ForwardingLoops;
import io.bizportal.pbx.routing.LoopMembers;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import java.util.Set;

/** Tells rows whose calls would come back: as an error if every call would, else as a warning. */
public final class LoopReport {

  /** The way round is told of so many; looking for it is only quick while loops are small. */
  private static final int WAYS_TOLD = 50;

  private static final int LARGE = 500;

  private final Routing after;
  private final Faults faults;
  private final Set<Target> every;
  private final Set<Target> some;
  private int told;

  /** {@code after}: as calls would go by the file and the settings beside it. */
  public LoopReport(Routing after, Faults faults) {
    this.after = after;
    this.faults = faults;
    this.every = LoopMembers.of(after, true);
    this.some = LoopMembers.of(after, false);
  }

  /** Looks at what a row is about, or leads to. */
  public void tell(long line, String field, String value, Target target) {
    if (!some.contains(target)) {
      return;
    }
    String way = some.size() > LARGE || told++ >= WAYS_TOLD ? "" : way(target);
    String round = way.isEmpty() ? "" : "（" + way + "）";
    String roundEn = way.isEmpty() ? "" : " (" + way + ")";
    if (every.contains(target)) {
      faults.add(
          line,
          field,
          "forwarding-loop",
          "転送が循環します" + round,
          "Calls would go round for ever" + roundEn,
          value);
    } else {
      faults.warn(
          line,
          field,
          "conditional-loop",
          "状況によって転送が循環します" + round,
          "Some calls may come back to where they were" + roundEn,
          value);
    }
  }

  private String way(Target target) {
    return ForwardingLoops.through(target, after)
        .map(loop -> String.join(" → ", loop.path()))
        .orElse("");
  }
}
