package io.bizportal.pbx.voice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.routing.CheckLoops;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets how calls to a number are forwarded, under its contract's lock. */
@ApplicationScoped
class SetVoiceForwarding {

  private final VoiceNumbers numbers;
  private final VoiceForwardings forwardings;
  private final VoiceRouting routing;
  private final CheckLoops loops;
  private final PbxConfig config;
  private final Clock clock;

  SetVoiceForwarding(
      VoiceNumbers numbers,
      VoiceForwardings forwardings,
      VoiceRouting routing,
      CheckLoops loops,
      PbxConfig config,
      Clock clock) {
    this.numbers = numbers;
    this.forwardings = forwardings;
    this.routing = routing;
    this.loops = loops;
    this.config = config;
    this.clock = clock;
  }

  /** The number as its contract has it; 404 if it hasn't. */
  VoiceNumberView require(LockedContract contract, UUID id) {
    return numbers
        .of(contract.company(), contract.number(), id)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** For somebody of whom nothing is known but that he may read this contract. */
  Written<VoiceNumberView> set(
      LockedContract contract, UUID id, ExpectedVersion expected, VoiceForwardingSettings given) {
    return set(contract, id, expected, given, Set.of(contract.number()));
  }

  /**
   * Sets it, and warns of loops that some calls take; 422 if every call would.
   *
   * @param readable contracts whose numbers may be named when a loop is told
   */
  Written<VoiceNumberView> set(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      VoiceForwardingSettings given,
      Set<String> readable) {
    VoiceNumberView number = require(contract, id);
    expected.mustBe(number.version(), () -> number);
    Findings findings = new Findings();
    Optional<VoiceForwardingRules.Outcome> outcome =
        new VoiceForwardingRules(
                number.options(), number.number(), config.forwarding().refusedKinds())
            .apply(given, findings);
    findings.refuseIfAny();
    VoiceForwardingRules.Outcome kept = outcome.orElseThrow();
    List<LoopWarning> warnings = loops(contract, number, kept.forwarding(), readable);
    ObjectNode before = forwardings.state(number.number(), number.forwarding());
    ObjectNode after = forwardings.state(number.number(), kept.forwarding());
    if (!before.equals(after)) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      forwardings.store(id, kept.forwarding(), now);
      forwardings.remember(contract.number(), kept.forwarding().destinations(), now);
    }
    return new Written<>(
        require(contract, id).told(kept.normalised(), warnings),
        List.of(new Change(VoiceForwardings.RESOURCE, id, before, after)),
        warnings);
  }

  /** Within the whole voice group (E8). */
  private List<LoopWarning> loops(
      LockedContract contract,
      VoiceNumberView number,
      VoiceForwarding wanted,
      Set<String> readable) {
    String destination = wanted.someCallsTo();
    Integer place = wanted.effective();
    if (destination == null || place == null) {
      return List.of();
    }
    VoiceRouting.Way way = routing.withinGroup(contract, destination);
    Routing wished =
        way.routing()
            .with(number.id(), new Routing.Line(number.number(), wanted.behaviour(), false));
    return loops.check(
        new Target.Line(number.id()),
        wished,
        "/destinations/" + (place - 1),
        path ->
            ShownWay.of(
                path,
                one ->
                    one.equals(number.number())
                        || readable.contains(way.contracts().getOrDefault(one, ""))));
  }
}
