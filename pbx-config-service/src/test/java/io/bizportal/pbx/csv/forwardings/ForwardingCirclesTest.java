package io.bizportal.pbx.csv.forwardings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

// E8, G2
class ForwardingCirclesTest {

  @Test
  void onlyWhatLiesOnACircleIsTold() {
    assertThat(ForwardingCircles.of(Map.of("1", "2", "2", "3", "3", "2", "4", "9")))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ForwardingCircles.of(Map.of("1", "1"))).containsExactly("1");
    assertThat(ForwardingCircles.of(Map.of())).isEmpty();
  }

  @Property(tries = 500)
  void aNumberIsOnACircleIfFollowingItComesBack(
      @ForAll @Size(max = 8)
          Map<@IntRange(min = 0, max = 7) Integer, @IntRange(min = 0, max = 9) Integer> drawn) {
    Map<String, String> next = new HashMap<>();
    drawn.forEach((from, to) -> next.put(Integer.toString(from), Integer.toString(to)));
    Set<String> expected = new HashSet<>();
    for (String start : next.keySet()) {
      String at = next.get(start);
      for (int step = 0; step < next.size() && at != null && !at.equals(start); step++) {
        at = next.get(at);
      }
      if (start.equals(at)) {
        expected.add(start);
      }
    }

    assertThat(ForwardingCircles.of(next)).isEqualTo(expected);
  }

  @Test
  void theWayRoundEndsWhereItBegins() {
    Map<String, String> next = Map.of("1", "2", "2", "3", "3", "1", "4", "4");

    assertThat(ForwardingCircles.through("2", next, 3)).containsExactly("2", "3", "1", "2");
    assertThat(ForwardingCircles.through("4", next, 1)).containsExactly("4", "4");
    assertThat(ForwardingCircles.through("2", next, 2)).isEmpty();
  }
}
