package io.bizportal.pbx.defaults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.external.ShownNumbers;
import io.bizportal.pbx.music.HoldMusics;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads and sets a contract's defaults. */
@ApplicationScoped
class SetDefaults {

  private final Defaults defaults;
  private final HoldMusics music;
  private final ShownNumbers numbers;
  private final Clock clock;

  SetDefaults(Defaults defaults, HoldMusics music, ShownNumbers numbers, Clock clock) {
    this.defaults = defaults;
    this.music = music;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Transactional
  DefaultsView read(String contract) {
    return DefaultsView.of(defaults.of(contract));
  }

  Written<DefaultsView> set(
      LockedContract contract, ExpectedVersion expected, DefaultSettings given) {
    ContractDefaults row = defaults.of(contract.number());
    expected.mustBe(row.version, () -> DefaultsView.of(row));
    DefaultSettings settings = given.normalised();
    refuseUnknown(contract, settings);
    ObjectNode before = defaults.state(row);
    row.apply(settings);
    ObjectNode after = defaults.state(row);
    if (!before.equals(after)) {
      row.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
      defaults.persist(row);
    }
    return new Written<>(
        DefaultsView.of(row),
        List.of(new Change(Defaults.RESOURCE, row.id, before, after)),
        List.of());
  }

  private void refuseUnknown(LockedContract contract, DefaultSettings given) {
    Findings findings = new Findings();
    if (given.holdMusic() != null && !music.belongs(contract.number(), given.holdMusic())) {
      findings.add("/holdMusic", "music-unknown", "この保留音は見つかりません", "There is no such hold music");
    }
    numbers.mustBeOurs(contract, given.outgoingNumber(), "/outgoingNumber", findings);
    numbers.mustBeOurs(contract, given.notificationNumber(), "/notificationNumber", findings);
    findings.refuseIfAny();
  }
}
