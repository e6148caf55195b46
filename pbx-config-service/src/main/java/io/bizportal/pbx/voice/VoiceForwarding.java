package io.bizportal.pbx.voice;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How calls to a number are forwarded, by the rules.
 *
 * @param destinations in their places, an empty place as an empty text
 * @param effective the place of the destination that calls go to, from 1
 */
@Schema(
    requiredProperties = {
      "enabled",
      "unconditional",
      "busy",
      "noAnswer",
      "unreachable",
      "ringSeconds",
      "target",
      "destinations"
    })
public record VoiceForwarding(
    boolean enabled,
    boolean unconditional,
    boolean busy,
    boolean noAnswer,
    boolean unreachable,
    int ringSeconds,
    VoiceTarget target,
    List<String> destinations,
    @Nullable Integer effective) {

  static final int SHORTEST_RING = 5;
  static final int LONGEST_RING = 30;
  public static final int MOST_DESTINATIONS = 5;

  /** That of a number nobody ever set. */
  public static final VoiceForwarding NEVER_SET =
      new VoiceForwarding(
          false, false, false, false, false, LONGEST_RING, VoiceTarget.FORWARD, List.of(), null);

  public VoiceForwarding {
    destinations = List.copyOf(destinations);
  }

  /** Where every call goes; null if not every call is forwarded to a number. */
  public @Nullable String everyCallTo() {
    return unconditional ? someCallsTo() : null;
  }

  /** Where calls go that are forwarded to a number; null if none is. */
  public @Nullable String someCallsTo() {
    return enabled && target == VoiceTarget.FORWARD && effective != null
        ? destinations.get(effective - 1)
        : null;
  }

  /** The same as other lines' behaviour is told. */
  AbsenceBehaviour behaviour() {
    String to = someCallsTo();
    boolean acts = unconditional || busy || noAnswer || unreachable;
    if (!enabled || !acts || target == VoiceTarget.FORWARD && to == null) {
      return new AbsenceBehaviour.Off();
    }
    return new AbsenceBehaviour.Forwarding(
        to,
        reaction(unconditional),
        reaction(busy),
        reaction(unreachable),
        reaction(noAnswer),
        noAnswer ? ringSeconds : null);
  }

  private Reaction reaction(boolean on) {
    if (!on) {
      return Reaction.NOTHING;
    }
    return switch (target) {
      case FORWARD -> Reaction.FORWARD;
      case VOICEMAIL -> Reaction.VOICEMAIL;
    };
  }
}
