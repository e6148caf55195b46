package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.csv.LoopFaults;
import io.bizportal.pbx.voice.GroupForwardings;
import io.bizportal.pbx.voice.ShownWay;
import io.bizportal.pbx.voice.VoiceForwarding;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls that would come back, across the rows of a file and the voice group's numbers. Who
 * may read an import may read its contract: other contracts' numbers are not named.
 */
@Singleton
class CheckForwardings {

  /** Of a longer one, nobody is told each number. */
  private static final int LONGEST_WAY = 500;

  private final GroupForwardings group;

  CheckForwardings(GroupForwardings group) {
    this.group = group;
  }

  void check(String contract, Comparison<ForwardingRow> comparison, Faults faults) {
    Map<String, VoiceForwarding> after = new HashMap<>(group.locked(contract));
    comparison.changed().forEach(row -> after.put(row.before().key(), row.setting().forwarding()));
    Map<String, String> every = next(after, VoiceForwarding::everyCallTo);
    Map<String, String> some = next(after, VoiceForwarding::someCallsTo);
    Set<String> refused = ForwardingCircles.of(every);
    Set<String> warned = ForwardingCircles.of(some);
    LoopFaults loops = new LoopFaults(faults);
    for (Comparison.Changed<ForwardingRow> row : comparison.changed()) {
      String number = row.before().key();
      Integer place = row.setting().forwarding().effective();
      String to = row.setting().forwarding().someCallsTo();
      if (place == null || to == null || !warned.contains(number)) {
        continue;
      }
      boolean always = refused.contains(number);
      loops.tell(
          row.cells().line(),
          ForwardingColumns.destination(place),
          to,
          always,
          () ->
              ShownWay.of(
                  ForwardingCircles.through(number, always ? every : some, LONGEST_WAY),
                  comparison.existing()::containsKey));
    }
  }

  private static Map<String, String> next(
      Map<String, VoiceForwarding> forwardings, Function<VoiceForwarding, @Nullable String> to) {
    Map<String, String> next = new HashMap<>();
    forwardings.forEach(
        (number, forwarding) -> {
          String destination = to.apply(forwarding);
          if (destination != null) {
            next.put(number, destination);
          }
        });
    return next;
  }
}
