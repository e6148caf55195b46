package io.bizportal.pbx.routing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens to a simulated call.
 *
 * @param second seconds since the call came in
 * @param depth how often it was forwarded before
 * @param at the number or group the step is about
 * @param to where it goes, for a forwarding or a number that is called as well
 * @param rings which telephones ring, for ringing
 * @param seconds how long they ring
 * @param because which case of the absence behaviour, or which state of the telephone
 */
@Schema(requiredProperties = {"kind", "second", "depth", "at"})
public record SimulationStep(
    Kind kind,
    int second,
    int depth,
    String at,
    @Nullable String to,
    @Nullable List<String> rings,
    @Nullable Integer seconds,
    @Nullable Because because) {

  /** What happens. */
  @Schema(name = "SimulationStepKind")
  public enum Kind {
    /** Who calls, if that was said: an extension of the contract. */
    CALLED_BY_EXTENSION,
    CALLED_BY_NUMBER,
    /** Somebody who withholds his number. */
    CALLED_ANONYMOUSLY,
    ARRIVES_AT_EXTENSION,
    ARRIVES_AT_GROUP,
    ARRIVES_AT_LINE,
    /** The caller hears that he must not withhold his number, and the call ends. */
    REJECTS_ANONYMOUS,
    RINGS,
    FORWARDS,
    /** Single number reach: a number rings as well. */
    ALSO_CALLS,
    VOICEMAIL,
    PASSES_OVER,
    /** The call goes to a number outside of what is simulated. */
    LEAVES,
    BUSY_TONE,
    UNREACHABLE_TONE,
    NOBODY_ANSWERS,
    /** A number of the contract that leads nowhere. */
    LEADS_NOWHERE,
    /** A function of the switch: no telephone rings. */
    FEATURE_CODE,
    TOO_MANY_FORWARDINGS
  }

  /** Why it happens. */
  public enum Because {
    UNCONDITIONAL,
    BUSY,
    /** It is the caller's own telephone, busy with this very call. */
    CALLING,
    UNREACHABLE,
    NO_ANSWER
  }

  /** The only thing that happens. */
  static SimulationStep alone(Kind kind, String at) {
    return new SimulationStep(kind, 0, 0, at, null, null, null, null);
  }
}
