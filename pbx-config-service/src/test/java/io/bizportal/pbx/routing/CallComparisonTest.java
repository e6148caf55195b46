package io.bizportal.pbx.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.routing.CallComparison.Difference;
import io.bizportal.pbx.routing.SimulationStep.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// E9
class CallComparisonTest {

  private static final UUID SATO = Settings.LINES.get(0);
  private static final UUID KATO = Settings.LINES.get(1);
  private static final AbsenceBehaviour OFF = new AbsenceBehaviour.Off();

  private static Routing.Line sato(AbsenceBehaviour absence, boolean rejects) {
    return new Routing.Line(Settings.lineNumber(0), absence, rejects);
  }

  private static Routing.Line kato(AbsenceBehaviour absence) {
    return new Routing.Line(Settings.lineNumber(1), absence, false);
  }

  private static List<Difference> compared(Routing.Line before, Routing.Line after) {
    return CallComparison.of(
            Routing.ofLines(Map.of(SATO, before, KATO, kato(Settings.always(before.number())))),
            Routing.ofLines(Map.of(SATO, after, KATO, kato(Settings.always(after.number())))),
            Set.of(SATO))
        .shown();
  }

  @Test
  void whoWithholdsHisNumberNoticesARejectionOfSuchCalls() {
    List<Difference> found = compared(sato(OFF, false), sato(OFF, true));

    assertThat(found)
        .extracting(Difference::dialed)
        .containsExactly(Settings.lineNumber(0), Settings.lineNumber(1));
    assertThat(found).allMatch(Difference::withheld);
    assertThat(found).extracting(Difference::state).containsOnly(PhoneState.IDLE);
    assertThat(found.getFirst().before())
        .extracting(SimulationStep::kind)
        .containsExactly(
            Kind.CALLED_ANONYMOUSLY, Kind.ARRIVES_AT_LINE, Kind.RINGS, Kind.NOBODY_ANSWERS);
    assertThat(found.getFirst().after())
        .extracting(SimulationStep::kind)
        .containsExactly(Kind.CALLED_ANONYMOUSLY, Kind.ARRIVES_AT_LINE, Kind.REJECTS_ANONYMOUS);
  }

  @Test
  void whoeverCallsIsToldOfOnceWhereAllFareTheSame() {
    UUID ito = Settings.LINES.get(2);
    Routing.Line rejecting = new Routing.Line(Settings.lineNumber(2), OFF, true);

    List<Difference> found =
        CallComparison.of(
                Routing.ofLines(Map.of(SATO, sato(OFF, false), ito, rejecting)),
                Routing.ofLines(
                    Map.of(SATO, sato(Settings.always(Settings.OUTSIDE), false), ito, rejecting)),
                Set.of(SATO))
            .shown();

    assertThat(found).extracting(Difference::withheld).containsExactly(false);
  }

  @Test
  void aForwardingToWhereSuchCallsAreRejectedIsToldForBoth() {
    UUID ito = Settings.LINES.get(2);
    Routing.Line rejecting = new Routing.Line(Settings.lineNumber(2), OFF, true);

    List<Difference> found =
        CallComparison.of(
                Routing.ofLines(Map.of(SATO, sato(OFF, false), ito, rejecting)),
                Routing.ofLines(
                    Map.of(
                        SATO, sato(Settings.whenBusy(rejecting.number()), false), ito, rejecting)),
                Set.of(SATO))
            .shown();

    assertThat(found).extracting(Difference::withheld).containsExactly(false, true);
    assertThat(found).extracting(Difference::state).containsOnly(PhoneState.BUSY);
    assertThat(found.getLast().after())
        .extracting(SimulationStep::kind)
        .endsWith(Kind.REJECTS_ANONYMOUS);
  }
}
