package io.bizportal.pbx.routing;

import static io.bizportal.pbx.routing.Settings.GROUPS;
import static io.bizportal.pbx.routing.Settings.PHONES;
import static io.bizportal.pbx.routing.Settings.always;
import static io.bizportal.pbx.routing.Settings.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.AbsenceBehaviour.Forwarding;
import io.bizportal.pbx.absence.AbsenceBehaviour.Off;
import io.bizportal.pbx.absence.AbsenceBehaviour.SingleNumberReach;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.routing.CallingParty.Withheld;
import io.bizportal.pbx.routing.Routing.Line;
import io.bizportal.pbx.routing.Routing.Phone;
import io.bizportal.pbx.routing.Routing.RingGroup;
import io.bizportal.pbx.routing.SimulationStep.Because;
import io.bizportal.pbx.routing.SimulationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

// E10
class SimulationTest {

  private static final Target FIRST = new Target.Extension(PHONES.get(0));

  private static Routing one(AbsenceBehaviour absence) {
    return new Routing(Map.of(PHONES.get(0), new Phone("20200", absence)), Map.of(), Map.of());
  }

  @Test
  void afterFifteenSecondsItForwardsBecauseNobodyAnswers() {
    Routing routing =
        one(
            new Forwarding(
                "0312345678",
                Reaction.NOTHING,
                Reaction.NOTHING,
                Reaction.NOTHING,
                Reaction.FORWARD,
                15));

    assertThat(Simulation.run(FIRST, routing, Map.of()))
        .extracting(SimulationStep::kind, SimulationStep::second, SimulationStep::because)
        .containsExactly(
            tuple(Kind.ARRIVES_AT_EXTENSION, 0, null),
            tuple(Kind.RINGS, 0, null),
            tuple(Kind.FORWARDS, 15, Because.NO_ANSWER),
            tuple(Kind.LEAVES, 15, null));
  }

  @Test
  void unconditionalComesBeforeBusy() {
    Routing routing =
        one(
            new Forwarding(
                "0312345678",
                Reaction.FORWARD,
                Reaction.VOICEMAIL,
                Reaction.NOTHING,
                Reaction.NOTHING,
                null));

    assertThat(Simulation.run(FIRST, routing, Map.of(PHONES.get(0), PhoneState.BUSY)))
        .extracting(SimulationStep::because)
        .contains(Because.UNCONDITIONAL)
        .doesNotContain(Because.BUSY);
  }

  @Test
  void aBusyTelephoneWithoutAnythingSetIsBusy() {
    assertThat(Simulation.run(FIRST, one(new Off()), Map.of(PHONES.get(0), PhoneState.BUSY)))
        .extracting(SimulationStep::kind)
        .containsExactly(Kind.ARRIVES_AT_EXTENSION, Kind.BUSY_TONE);
  }

  @Test
  void singleNumberReachRingsAllAtOnceAndThenVoicemailAnswers() {
    assertThat(Simulation.run(FIRST, one(reach("09012345678", "0312345678")), Map.of()))
        .extracting(SimulationStep::kind, SimulationStep::second, SimulationStep::to)
        .containsExactly(
            tuple(Kind.ARRIVES_AT_EXTENSION, 0, null),
            tuple(Kind.RINGS, 0, null),
            tuple(Kind.ALSO_CALLS, 0, "09012345678"),
            tuple(Kind.LEAVES, 0, null),
            tuple(Kind.ALSO_CALLS, 0, "0312345678"),
            tuple(Kind.LEAVES, 0, null),
            tuple(Kind.VOICEMAIL, 20, null));
  }

  @Test
  void theNumbersRingThoughTheTelephoneIsBusy() {
    assertThat(
            Simulation.run(
                FIRST,
                one(new SingleNumberReach(List.of("09012345678"), null)),
                Map.of(PHONES.get(0), PhoneState.BUSY)))
        .extracting(SimulationStep::kind)
        .containsExactly(
            Kind.ARRIVES_AT_EXTENSION,
            Kind.PASSES_OVER,
            Kind.ALSO_CALLS,
            Kind.LEAVES,
            Kind.NOBODY_ANSWERS);
  }

  @Test
  void aGroupRingsTheTelephoneAlone() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", reach("09012345678"))),
            Map.of(
                GROUPS.get(0), new RingGroup("営業", GroupKind.SIMULTANEOUS, PHONES.subList(0, 1))),
            Map.of());

    assertThat(Simulation.run(new Target.Group(GROUPS.get(0)), routing, Map.of()))
        .extracting(SimulationStep::kind)
        .containsExactly(Kind.ARRIVES_AT_GROUP, Kind.RINGS, Kind.NOBODY_ANSWERS);
  }

  @Test
  void aSequenceRingsOneAfterAnotherAndPassesOverTheBusy() {
    Routing routing =
        new Routing(
            Map.of(
                PHONES.get(0), new Phone("20200", new Off()),
                PHONES.get(1), new Phone("20201", new Off()),
                PHONES.get(2), new Phone("20202", new Off())),
            Map.of(GROUPS.get(0), new RingGroup("営業", GroupKind.SEQUENTIAL, PHONES.subList(0, 3))),
            Map.of());

    assertThat(
            Simulation.run(
                new Target.Group(GROUPS.get(0)), routing, Map.of(PHONES.get(1), PhoneState.BUSY)))
        .extracting(SimulationStep::kind, SimulationStep::second, SimulationStep::rings)
        .containsExactly(
            tuple(Kind.ARRIVES_AT_GROUP, 0, null),
            tuple(Kind.RINGS, 0, List.of("20200")),
            tuple(Kind.PASSES_OVER, 15, null),
            tuple(Kind.RINGS, 15, List.of("20202")),
            tuple(Kind.NOBODY_ANSWERS, 30, null));
  }

  @Test
  void allRingTogetherAndOneTakesTheCallOutside() {
    Routing routing =
        new Routing(
            Map.of(
                PHONES.get(0), new Phone("20200", new Off()),
                PHONES.get(1), new Phone("20201", always("0699999999"))),
            Map.of(
                GROUPS.get(0), new RingGroup("営業", GroupKind.SIMULTANEOUS, PHONES.subList(0, 2))),
            Map.of());

    assertThat(Simulation.run(new Target.Group(GROUPS.get(0)), routing, Map.of()))
        .extracting(SimulationStep::kind)
        .containsExactly(
            Kind.ARRIVES_AT_GROUP, Kind.FORWARDS, Kind.LEAVES, Kind.RINGS, Kind.NOBODY_ANSWERS);
  }

  private static final UUID LINE = Settings.LINES.get(0);

  private static Routing line(AbsenceBehaviour absence, boolean rejectsAnonymous) {
    return Routing.ofLines(Map.of(LINE, new Line("05012340000", absence, rejectsAnonymous)));
  }

  // G3
  @Test
  void aWithheldCallIsRejectedBeforeAnythingElse() {
    Routing routing = line(always("0312345678"), true);

    assertThat(
            Simulation.run(
                new Target.Line(LINE), routing, Map.of(LINE, PhoneState.BUSY), new Withheld()))
        .extracting(SimulationStep::kind)
        .containsExactly(Kind.CALLED_ANONYMOUSLY, Kind.ARRIVES_AT_LINE, Kind.REJECTS_ANONYMOUS);
    assertThat(
            Simulation.run(
                new Target.Line(LINE), routing, Map.of(), new CallingParty.Number("0311112222")))
        .extracting(SimulationStep::kind)
        .containsExactly(Kind.CALLED_BY_NUMBER, Kind.ARRIVES_AT_LINE, Kind.FORWARDS, Kind.LEAVES);
  }

  // G3
  @Test
  void aForwardedCallIsStillAWithheldOne() {
    UUID second = Settings.LINES.get(1);
    Routing routing =
        line(always("05012340001"), false).with(second, new Line("05012340001", new Off(), true));

    assertThat(Simulation.run(new Target.Line(LINE), routing, Map.of(), new Withheld()))
        .extracting(SimulationStep::kind)
        .containsExactly(
            Kind.CALLED_ANONYMOUSLY,
            Kind.ARRIVES_AT_LINE,
            Kind.FORWARDS,
            Kind.ARRIVES_AT_LINE,
            Kind.REJECTS_ANONYMOUS);
  }

  @Test
  void whoIsForwardedToHimselfIsBusy() {
    Routing routing =
        new Routing(
            Map.of(
                PHONES.get(0), new Phone("20200", always("0312345670")),
                PHONES.get(1), new Phone("20201", new Off())),
            Map.of(),
            Map.of("0312345670", new Target.Extension(PHONES.get(1))));

    assertThat(Simulation.run(FIRST, routing, Map.of(), new CallingParty.Extension(PHONES.get(1))))
        .extracting(SimulationStep::kind, SimulationStep::at, SimulationStep::because)
        .containsExactly(
            tuple(Kind.CALLED_BY_EXTENSION, "20201", null),
            tuple(Kind.ARRIVES_AT_EXTENSION, "20200", null),
            tuple(Kind.FORWARDS, "20200", Because.UNCONDITIONAL),
            tuple(Kind.ARRIVES_AT_EXTENSION, "20201", null),
            tuple(Kind.BUSY_TONE, "20201", Because.CALLING));
    assertThat(Simulation.run(FIRST, routing, Map.of(), new CallingParty.Number("0312345670")))
        .extracting(SimulationStep::because)
        .contains(Because.CALLING);
  }

  @Test
  void whoIsOutsideAndForwardedToHimselfIsBusyToo() {
    assertThat(
            Simulation.run(
                FIRST, one(always("0312345678")), Map.of(), new CallingParty.Number("0312345678")))
        .extracting(SimulationStep::kind, SimulationStep::because)
        .containsExactly(
            tuple(Kind.CALLED_BY_NUMBER, null),
            tuple(Kind.ARRIVES_AT_EXTENSION, null),
            tuple(Kind.FORWARDS, Because.UNCONDITIONAL),
            tuple(Kind.LEAVES, null),
            tuple(Kind.BUSY_TONE, Because.CALLING));
  }

  @Test
  void aGroupPassesOverTheMemberWhoCalls() {
    Routing routing =
        new Routing(
            Map.of(
                PHONES.get(0), new Phone("20200", new Off()),
                PHONES.get(1), new Phone("20201", new Off())),
            Map.of(GROUPS.get(0), new RingGroup("営業", GroupKind.SEQUENTIAL, PHONES.subList(0, 2))),
            Map.of());

    assertThat(
            Simulation.run(
                new Target.Group(GROUPS.get(0)),
                routing,
                Map.of(),
                new CallingParty.Extension(PHONES.get(0))))
        .extracting(SimulationStep::kind, SimulationStep::because)
        .startsWith(
            tuple(Kind.CALLED_BY_EXTENSION, null),
            tuple(Kind.ARRIVES_AT_GROUP, null),
            tuple(Kind.PASSES_OVER, Because.CALLING),
            tuple(Kind.RINGS, null));
  }

  @Property(tries = 5_000)
  void itEndsAndTimeNeverRunsBackAlongOneWay(
      @ForAll("routings") Routing routing,
      @ForAll("targets") Target target,
      @ForAll("states") Map<UUID, PhoneState> states,
      @ForAll("callingParties") CallingParty calling) {
    List<SimulationStep> steps = Simulation.run(target, routing, states, calling);

    assertThat(steps).isNotEmpty().hasSizeLessThanOrEqualTo(Simulation.MOST_STEPS);
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.depth()).isBetween(0, Simulation.DEEPEST + 1));
  }

  @Property(tries = 5_000)
  void itAgreesWithAnotherReadingOfTheSameRules(
      @ForAll("routings") Routing routing,
      @ForAll("targets") Target target,
      @ForAll("states") Map<UUID, PhoneState> states,
      @ForAll("callingParties") CallingParty calling) {
    List<String> naive = new ArrayList<>();
    new Naive(routing, states, calling, naive).call(target, 0);

    List<SimulationStep> steps = Simulation.run(target, routing, states, calling);
    List<String> rung =
        steps.stream().map(SimulationTest::heard).filter(heard -> !heard.isEmpty()).toList();

    assertThat(rung).isEqualTo(naive.subList(0, Math.min(naive.size(), rung.size())));
    if (steps.size() < Simulation.MOST_STEPS) {
      assertThat(rung).hasSameSizeAs(naive);
    }
  }

  /** What can be heard of a step by somebody who knows no settings. */
  private static String heard(SimulationStep step) {
    return switch (step.kind()) {
      case RINGS -> String.join("+", step.rings());
      case LEAVES -> step.at();
      case REJECTS_ANONYMOUS -> "rejected by " + step.at();
      case BUSY_TONE -> (step.because() == Because.CALLING ? "calling " : "busy ") + step.at();
      case UNREACHABLE_TONE -> "unreachable " + step.at();
      case VOICEMAIL -> "voicemail of " + step.at();
      default -> "";
    };
  }

  /** The same in order, written down without looking at the real one. */
  private record Naive(
      Routing routing, Map<UUID, PhoneState> states, CallingParty calling, List<String> rung) {

    void call(Target target, int forwarded) {
      if (forwarded > Simulation.DEEPEST || rung.size() > Simulation.MOST_STEPS) {
        return;
      }
      if (target instanceof Target.Extension(UUID id)) {
        phone(id, routing.phones().get(id).absence(), forwarded);
        return;
      }
      if (target instanceof Target.Line(UUID id)) {
        if (calling instanceof Withheld && routing.lines().get(id).rejectsAnonymous()) {
          rung.add("rejected by " + name(id));
        } else {
          phone(id, routing.lines().get(id).absence(), forwarded);
        }
        return;
      }
      RingGroup group = routing.groups().get(target.id());
      List<String> together = new ArrayList<>();
      for (UUID member : group.members()) {
        String away = away(member);
        if (away != null) {
          dial(away, forwarded + 1);
          if (group.kind() != GroupKind.SIMULTANEOUS) {
            return;
          }
        } else if (state(member) == PhoneState.IDLE && !mailboxTakesAll(member)) {
          if (group.kind() == GroupKind.SIMULTANEOUS) {
            together.add(name(member));
          } else {
            rung.add(name(member));
          }
        }
      }
      if (!together.isEmpty()) {
        rung.add(String.join("+", together));
      }
    }

    private void phone(UUID id, AbsenceBehaviour absence, int forwarded) {
      Reaction reaction = Reaction.NOTHING;
      String destination = null;
      boolean rings = state(id) == PhoneState.IDLE;
      if (absence instanceof Forwarding f) {
        destination = f.destination();
        reaction =
            f.unconditional() != Reaction.NOTHING
                ? f.unconditional()
                : switch (state(id)) {
                  case BUSY -> f.busy();
                  case UNREACHABLE -> f.unreachable();
                  case IDLE -> f.noAnswer();
                };
        rings = rings && f.unconditional() == Reaction.NOTHING;
      }
      if (rings) {
        rung.add(name(id));
      }
      if (absence instanceof SingleNumberReach reach) {
        reach.numbers().forEach(number -> dial(number, forwarded + 1));
        if (reach.ringSeconds() != null) {
          rung.add("voicemail of " + name(id));
        }
        return;
      }
      switch (reaction) {
        case FORWARD -> dial(destination, forwarded + 1);
        case VOICEMAIL -> rung.add("voicemail of " + name(id));
        case NOTHING -> {
          if (state(id) == PhoneState.BUSY) {
            rung.add((isCaller(id) ? "calling " : "busy ") + name(id));
          } else if (state(id) == PhoneState.UNREACHABLE) {
            rung.add("unreachable " + name(id));
          }
        }
      }
    }

    private void dial(String digits, int forwarded) {
      Target target = routing.numbers().get(digits);
      if (target == null) {
        rung.add(digits);
        if (calling instanceof CallingParty.Number(String own) && own.equals(digits)) {
          rung.add("calling " + digits);
        }
      } else {
        call(target, forwarded);
      }
    }

    private String away(UUID member) {
      return routing.phones().get(member).absence() instanceof Forwarding f
              && f.unconditional() == Reaction.FORWARD
          ? f.destination()
          : null;
    }

    private boolean mailboxTakesAll(UUID member) {
      return routing.phones().get(member).absence() instanceof Forwarding f
          && f.unconditional() == Reaction.VOICEMAIL;
    }

    private PhoneState state(UUID id) {
      return isCaller(id) ? PhoneState.BUSY : states.getOrDefault(id, PhoneState.IDLE);
    }

    private boolean isCaller(UUID id) {
      return calling.equals(new CallingParty.Extension(id))
          || calling instanceof CallingParty.Number(String digits)
              && routing.numbers().containsKey(digits)
              && !(routing.numbers().get(digits) instanceof Target.Group)
              && routing.numbers().get(digits).id().equals(id);
    }

    private String name(UUID id) {
      return routing.lines().containsKey(id)
          ? routing.lines().get(id).number()
          : routing.phones().get(id).number();
    }
  }

  @Provide
  Arbitrary<Routing> routings() {
    return Settings.routings();
  }

  @Provide
  Arbitrary<Target> targets() {
    return Settings.targets();
  }

  @Provide
  Arbitrary<Map<UUID, PhoneState>> states() {
    return Arbitraries.maps(
        Arbitraries.oneOf(Arbitraries.of(PHONES), Arbitraries.of(Settings.LINES)),
        Arbitraries.of(PhoneState.class));
  }

  @Provide
  Arbitrary<CallingParty> callingParties() {
    return Settings.callingParties();
  }
}
