package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.voice.GroupForwardings;
import io.bizportal.pbx.voice.VoiceForwarding;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds calls that would come back, across the rows of a file and the voice group's numbers. */
@Singleton
class CheckForwardings {

  private final GroupForwardings group;

  CheckForwardings(GroupForwardings group) {
    this.group = group;
  }

  void check(String contract, Comparison<ForwardingRow> comparison, Faults faults) {
    Map<String, VoiceForwarding> after = new HashMap<>(group.locked(contract));
    comparison.changed().forEach(row -> after.put(row.before().key(), row.setting().forwarding()));
    Set<String> every = circles(after, VoiceForwarding::everyCallTo);
    Set<String> some = circles(after, VoiceForwarding::someCallsTo);
    for (Comparison.Changed<ForwardingRow> row : comparison.changed()) {
      String number = row.before().key();
      Integer place = row.setting().forwarding().effective();
      String next = row.setting().forwarding().someCallsTo();
      if (place == null || next == null) {
        continue;
      }
      String field = ForwardingColumns.destination(place);
      if (every.contains(number)) {
        faults.add(
            row.cells().line(),
            field,
            "forwarding-loop",
            "すべての着信がこの番号に戻ってきます",
            "Every call would come back to this number",
            next);
      } else if (some.contains(number)) {
        faults.warn(
            row.cells().line(),
            field,
            "conditional-loop",
            "状況によって転送が循環します",
            "Some calls may come back to where they were",
            next);
      }
    }
  }

  private static Set<String> circles(
      Map<String, VoiceForwarding> forwardings, Function<VoiceForwarding, @Nullable String> to) {
    Map<String, String> next = new HashMap<>();
    forwardings.forEach(
        (number, forwarding) -> {
          String destination = to.apply(forwarding);
          if (destination != null) {
            next.put(number, destination);
          }
        });
    return ForwardingCircles.of(next);
  }
}
