package io.bizportal.pbx.change;

import io.bizportal.pbx.rule.LoopWarning;
import java.util.List;

/**
 * What a write did, before its change set is recorded.
 *
 * @param view what its caller is shown
 * @param changes settings before and after, in the order in which they were written
 * @param warnings what was written all the same
 */
public record Written<V>(V view, List<Change> changes, List<LoopWarning> warnings) {

  public Written {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }
}
