package io.bizportal.pbx.csv.forwardings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Numbers whose calls would come back to them. Each leads to one other at most, so following each
 * once is enough.
 */
final class ForwardingCircles {

  private ForwardingCircles() {}

  /** All that lie on a circle; {@code next}: where each number leads, within or without. */
  static Set<String> of(Map<String, String> next) {
    Set<String> settled = new HashSet<>();
    Set<String> circles = new HashSet<>();
    for (String start : next.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = start;
      while (at != null && !settled.contains(at) && way.add(at)) {
        at = next.get(at);
      }
      if (at != null && way.contains(at)) {
        String from = at;
        way.stream().dropWhile(number -> !number.equals(from)).forEach(circles::add);
      }
      settled.addAll(way);
    }
    return circles;
  }

  /** The way from a number on a circle back to it; empty if it passes more than {@code most}. */
  static List<String> through(String number, Map<String, String> next, int most) {
    List<String> way = new ArrayList<>(List.of(number));
    do {
      if (way.size() > most) {
        return List.of();
      }
      way.add(Objects.requireNonNull(next.get(way.getLast())));
    } while (!way.getLast().equals(number));
    return List.copyOf(way);
  }
}
