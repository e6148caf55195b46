package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.routing.ForwardingLoops;
import io.bizportal.pbx.routing.LoopMembers;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import java.util.List;
import java.util.Set;

/** Tells rows whose calls would come back: as an error if every call would, else as a warning. */
public final class LoopReport {

  /** Looking for the way round is only quick while loops are small. */
  private static final int LARGE = 500;

  private final Routing after;
  private final LoopFaults loops;
  private final Set<Target> every;
  private final Set<Target> some;

  /** {@code after}: as calls would go by the file and the settings beside it. */
  public LoopReport(Routing after, Faults faults) {
    this.after = after;
    this.loops = new LoopFaults(faults);
    this.every = LoopMembers.of(after, true);
    this.some = LoopMembers.of(after, false);
  }

  /** Looks at what a row is about, or leads to. */
  public void tell(long line, String field, String value, Target target) {
    if (some.contains(target)) {
      loops.tell(line, field, value, every.contains(target), () -> way(target));
    }
  }

  private List<String> way(Target target) {
    return some.size() > LARGE
        ? List.of()
        : ForwardingLoops.through(target, after).map(ForwardingLoops.Loop::path).orElse(List.of());
  }
}
