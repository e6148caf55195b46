package io.bizportal.pbx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A way of calls as it is told to somebody who may not read all that they pass. */
public final class ShownWay {

  /** What calls pass there, one number or more. */
  private static final String HIDDEN = "…";

  private ShownWay() {}

  /** {@code told}: whether a number may be named; the first one may. */
  public static List<String> of(List<String> path, Predicate<String> told) {
    List<String> shown = new ArrayList<>();
    for (String number : path) {
      if (told.test(number)) {
        shown.add(number);
      } else if (!shown.getLast().equals(HIDDEN)) {
        shown.add(HIDDEN);
      }
    }
    return List.copyOf(shown);
  }
}
