package io.bizportal.pbx.absence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The absence behaviour of an extension; every instance keeps the rules. */
public sealed interface AbsenceBehaviour {

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

    public static final int SHORTEST_RING = 5;
    public static final int LONGEST_RING = 30;

    public Forwarding {
      boolean forwards =
          Stream.of(unconditional, busy, unreachable, noAnswer).anyMatch(Reaction.FORWARD::equals);
      if (forwards != (destination != null)) {
        throw new IllegalArgumentException("a destination exactly if some case forwards");
      }
      if ((noAnswer != Reaction.NOTHING) != (ringSeconds != null)) {
        throw new IllegalArgumentException("ring seconds exactly if no answer is active");
      }
      if (ringSeconds != null && (ringSeconds < SHORTEST_RING || ringSeconds > LONGEST_RING)) {
        throw new IllegalArgumentException("ring seconds out of range");
      }
    }
  }
}
