package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Journey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./bizportal demo} walks. */
@ExtendWith(House.class)
class JourneyTest {

  @Test
  void theMainJobHoldsFromTheOrderToTheSignOut(Stack house) {
    List<String> told = new ArrayList<>();
    String run = "%06d".formatted(new SecureRandom().nextInt(1_000_000));

    new Journey(house.view(), run, told::add).walk();

    assertThat(told).filteredOn(line -> line.matches("[1-8]\\. .*")).hasSize(8);
  }
}
