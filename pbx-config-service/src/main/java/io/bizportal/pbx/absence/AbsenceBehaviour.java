package io.bizportal.pbx.absence;

import io.bizportal.pbx.extension.AbsenceMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The absence behaviour of an extension; every instance keeps the rules. */
public sealed interface AbsenceBehaviour {

  int SHORTEST_RING = 5;
  int LONGEST_RING = 30;

  /** Which of the records it is. */
  default AbsenceMode mode() {
    return switch (this) {
      case Off() -> AbsenceMode.OFF;
      case Forwarding ignored -> AbsenceMode.FORWARDING;
      case SingleNumberReach ignored -> AbsenceMode.SINGLE_NUMBER_REACH;
    };
  }

  /** The numbers that calls may go on to, in the order they are asked for. */
  default List<String> destinations() {
    return switch (this) {
      case Off() -> List.of();
      case Forwarding f -> f.destination() == null ? List.of() : List.of(f.destination());
      case SingleNumberReach reach -> reach.numbers();
    };
  }

  /** Calls just ring. */
  record Off() implements AbsenceBehaviour {}

  /**
   * Calls are forwarded or taken by voicemail, case by case.
   *
   * @param destination digits; present exactly if some case forwards
   * @param ringSeconds present exactly if no answer is active
   */
  record Forwarding(
      @Nullable String destination,
      Reaction unconditional,
      Reaction busy,
      Reaction unreachable,
      Reaction noAnswer,
      @Nullable Integer ringSeconds)
      implements AbsenceBehaviour {

    public Forwarding {
      boolean forwards =
          Stream.of(unconditional, busy, unreachable, noAnswer).anyMatch(Reaction.FORWARD::equals);
      if (forwards != (destination != null)) {
        throw new IllegalArgumentException("a destination exactly if some case forwards");
      }
      if ((noAnswer != Reaction.NOTHING) != (ringSeconds != null)) {
        throw new IllegalArgumentException("ring seconds exactly if no answer is active");
      }
      requireInRange(ringSeconds);
    }
  }

  /**
   * The telephone and the numbers ring together, whatever the telephone is doing; then voicemail,
   * if it is wanted.
   *
   * @param numbers one or two, different ones
   * @param ringSeconds how long until voicemail takes the call; absent if it doesn't
   */
  record SingleNumberReach(List<String> numbers, @Nullable Integer ringSeconds)
      implements AbsenceBehaviour {

    public static final int MOST_NUMBERS = 2;

    public SingleNumberReach {
      numbers = List.copyOf(numbers);
      if (numbers.isEmpty()
          || numbers.size() > MOST_NUMBERS
          || numbers.stream().distinct().count() < numbers.size()) {
        throw new IllegalArgumentException("one number, or two different ones");
      }
      requireInRange(ringSeconds);
    }
  }

  private static void requireInRange(@Nullable Integer ringSeconds) {
    if (ringSeconds != null && (ringSeconds < SHORTEST_RING || ringSeconds > LONGEST_RING)) {
      throw new IllegalArgumentException("ring seconds out of range");
    }
  }
}
