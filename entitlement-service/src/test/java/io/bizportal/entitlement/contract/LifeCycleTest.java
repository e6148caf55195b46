package io.bizportal.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.entitlement.contract.LifeCycle.Active;
import io.bizportal.entitlement.contract.LifeCycle.Ordered;
import io.bizportal.entitlement.contract.LifeCycle.Suspended;
import io.bizportal.entitlement.contract.LifeCycle.Terminated;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

// C2
class LifeCycleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void aContractGoesFromOrderedToTerminated() {
    Active active = new Ordered().provision().activate(DAY);
    Suspended suspended = active.suspend(DAY.plusDays(1));

    assertThat(suspended.resume()).isEqualTo(active);
    assertThat(suspended.terminate(DAY.plusDays(2))).isEqualTo(new Terminated(DAY.plusDays(2)));
    assertThat(active.terminate(DAY)).isEqualTo(new Terminated(DAY));
  }

  @Test
  void eachStateOffersOnlyItsLegalSteps() {
    Set<String> steps =
        Arrays.stream(LifeCycle.class.getPermittedSubclasses())
            .flatMap(state -> Arrays.stream(state.getDeclaredMethods()))
            .filter(step -> LifeCycle.class.isAssignableFrom(step.getReturnType()))
            .map(LifeCycleTest::step)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(steps)
        .containsExactly(
            "Active > Suspended",
            "Active > Terminated",
            "Ordered > Provisioning",
            "Provisioning > Active",
            "Suspended > Active",
            "Suspended > Terminated");
  }

  private static String step(Method step) {
    return step.getDeclaringClass().getSimpleName() + " > " + step.getReturnType().getSimpleName();
  }
}
