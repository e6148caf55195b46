package io.bizportal.pbx.external;

import io.bizportal.pbx.extension.FoundUses;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What names external numbers, with the same few questions for one and for thousands. */
@Singleton
public class NumberUses {

  private final List<ExternalNumberUse> uses;

  NumberUses(@All List<ExternalNumberUse> uses) {
    this.uses = uses;
  }

  /** {@code numbers}: digits by ID. */
  public FoundUses of(String contract, Map<UUID, String> numbers) {
    return FoundUses.of(uses.stream().map(use -> use.usesOfNumbers(contract, numbers)));
  }
}
