package io.bizportal.pbx.routing;

import static io.bizportal.pbx.routing.Settings.GROUPS;
import static io.bizportal.pbx.routing.Settings.PHONES;
import static io.bizportal.pbx.routing.Settings.always;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.AbsenceBehaviour.Forwarding;
import io.bizportal.pbx.absence.AbsenceBehaviour.Off;
import io.bizportal.pbx.absence.Reaction;
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

  @Property(tries = 3_000)
  void itEndsAndTimeNeverRunsBackAlongOneWay(
      @ForAll("routings") Routing routing,
      @ForAll("targets") Target target,
      @ForAll("states") Map<UUID, PhoneState> states) {
    List<SimulationStep> steps = Simulation.run(target, routing, states);

    assertThat(steps).isNotEmpty().hasSizeLessThan(Simulation.MOST_STEPS * 10);
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.depth()).isBetween(0, Simulation.DEEPEST + 1));
  }

  @Property(tries = 3_000)
  void itAgreesWithAnotherReadingOfTheSameRules(
      @ForAll("routings") Routing routing,
      @ForAll("targets") Target target,
      @ForAll("states") Map<UUID, PhoneState> states) {
    List<String> naive = new ArrayList<>();
    new Naive(routing, states, naive).call(target, 0);

    List<String> rung =
        Simulation.run(target, routing, states).stream()
            .filter(step -> step.kind() == Kind.RINGS || step.kind() == Kind.LEAVES)
            .map(step -> step.rings() == null ? step.at() : String.join("+", step.rings()))
            .toList();

    assertThat(rung).isEqualTo(naive.subList(0, Math.min(naive.size(), rung.size())));
    if (rung.size() < Simulation.MOST_STEPS / 10) {
      assertThat(rung).hasSameSizeAs(naive);
    }
  }

  /** What rings and where calls leave, in order, written down without looking at the real one. */
  private record Naive(Routing routing, Map<UUID, PhoneState> states, List<String> rung) {

    void call(Target target, int forwarded) {
      if (forwarded > Simulation.DEEPEST || rung.size() > Simulation.MOST_STEPS) {
        return;
      }
      if (target instanceof Target.Extension(UUID id)) {
        phone(id, forwarded);
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

    private void phone(UUID id, int forwarded) {
      Reaction reaction = Reaction.NOTHING;
      String destination = null;
      boolean rings = state(id) == PhoneState.IDLE;
      if (routing.phones().get(id).absence() instanceof Forwarding f) {
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
      if (reaction == Reaction.FORWARD) {
        dial(destination, forwarded + 1);
      }
    }

    private void dial(String digits, int forwarded) {
      Target target = routing.numbers().get(digits);
      if (target == null) {
        rung.add(digits);
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
      return states.getOrDefault(id, PhoneState.IDLE);
    }

    private String name(UUID id) {
      return routing.phones().get(id).number();
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
    return Arbitraries.maps(Arbitraries.of(PHONES), Arbitraries.of(PhoneState.class));
  }
}
