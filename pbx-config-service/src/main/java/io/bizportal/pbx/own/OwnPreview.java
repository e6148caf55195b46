package io.bizportal.pbx.own;

import io.bizportal.pbx.absence.TryOwnAbsence;
import io.bizportal.pbx.dotphone.OwnForwarding;
import io.bizportal.pbx.routing.PhoneState;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Simulation;
import io.bizportal.pbx.routing.SimulationStep;
import io.bizportal.pbx.routing.Target;
import io.bizportal.pbx.rule.LoopWarning;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers of an extension or a login ID would hear.
 *
 * @param calls one for each thing that the telephone may be doing
 * @param warnings that calls may come back, and not which way
 */
@Schema(requiredProperties = {"calls", "warnings"})
record OwnPreview(List<OwnCall> calls, List<LoopWarning> warnings) {

  /**
   * A call that comes in.
   *
   * @param state what the telephone is doing; nobody answers where it rings
   */
  @Schema(
      name = "OwnCall",
      requiredProperties = {"state", "steps"})
  record OwnCall(PhoneState state, List<SimulationStep> steps) {}

  static OwnPreview of(UUID extension, TryOwnAbsence.Tried tried) {
    return of(
        new Target.Extension(extension),
        new Routing(
            Map.of(extension, new Routing.Phone(tried.number(), tried.behaviour())),
            Map.of(),
            Map.of()),
        tried.warnings());
  }

  static OwnPreview of(UUID loginId, OwnForwarding.Tried tried) {
    return of(
        new Target.Line(loginId), Routing.ofLines(Map.of(loginId, tried.line())), tried.warnings());
  }

  /** With no other telephone or number known, none can be told of. */
  private static OwnPreview of(Target own, Routing alone, List<LoopWarning> warnings) {
    return new OwnPreview(
        Arrays.stream(PhoneState.values())
            .map(state -> new OwnCall(state, Simulation.run(own, alone, Map.of(own.id(), state))))
            .toList(),
        warnings);
  }
}
