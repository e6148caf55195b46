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
 * @param to where it goes, for a forwarding
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
    ARRIVES_AT_EXTENSION,
    ARRIVES_AT_GROUP,
    RINGS,
    FORWARDS,
    VOICEMAIL,
    PASSES_OVER,
    /** The call goes to a number outside of the contract. */
    LEAVES,
    BUSY_TONE,
    UNREACHABLE_TONE,
    NOBODY_ANSWERS,
    /** A number of the contract that leads nowhere. */
    LEADS_NOWHERE,
    TOO_MANY_FORWARDINGS
  }

  /** Why it happens. */
  public enum Because {
    UNCONDITIONAL,
    BUSY,
    UNREACHABLE,
    NO_ANSWER
  }
}
