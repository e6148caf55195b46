package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.Actor;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Ledger;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and sets an extension's absence behaviour. */
@ApplicationScoped
class SetAbsence {

  private final Contracts contracts;
  private final Extensions extensions;
  private final Absences absences;
  private final ForwardingCheck forwarding;
  private final Ledger ledger;
  private final Clock clock;
  private final PbxConfig config;
  private final SecureRandom random = new SecureRandom();

  SetAbsence(
      Contracts contracts,
      Extensions extensions,
      Absences absences,
      ForwardingCheck forwarding,
      Ledger ledger,
      Clock clock,
      PbxConfig config) {
    this.contracts = contracts;
    this.extensions = extensions;
    this.absences = absences;
    this.forwarding = forwarding;
    this.ledger = ledger;
    this.clock = clock;
    this.config = config;
  }

  @Transactional
  AbsenceView read(String contract, UUID extension) {
    extensions.numberOf(contract, extension);
    return AbsenceView.of(absences.of(extension), List.of());
  }

  @Transactional
  AbsenceView set(
      ContractCaller caller, UUID extension, ExpectedVersion expected, AbsenceSettings given) {
    String pin = pinIn(given);
    // Slow by design, so before the contract is locked.
    String pinHash =
        pin != null && VoicemailPin.hasForm(pin) ? VoicemailPin.hash(pin, random) : null;
    LockedContract contract = contracts.lock(caller);
    String ownNumber = extensions.numberOf(contract.number(), extension);
    Absence absence = absences.of(extension);
    expected.mustBe(absence.version, () -> AbsenceView.of(absence, List.of()));

    Findings findings = new Findings();
    Optional<AbsenceRules.Outcome> outcome =
        new AbsenceRules(
                config.forwarding().refusedKinds(), ownNumber, absence.voicemailPin != null)
            .apply(given, findings);
    findings.refuseIfAny();
    AbsenceRules.Outcome kept = outcome.orElseThrow();

    List<LoopWarning> warnings = forwarding.check(contract, extension, ownNumber, kept.behaviour());
    ObjectNode before = absences.state(absence);
    absence.apply(kept.behaviour());
    if (pinHash != null) {
      absence.voicemailPin = pinHash;
    }
    ObjectNode after = absences.state(absence);
    if (pinHash != null || !before.equals(after)) {
      absence.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
      absences.persist(absence);
    }
    ledger.record(
        contract,
        Actor.of(caller),
        List.of(
            new Change(
                Absences.RESOURCE,
                extension,
                before,
                after,
                pinHash == null ? Set.of() : Set.of("voicemailPin"))));
    return AbsenceView.of(absence, kept.normalised(), warnings);
  }

  private static @Nullable String pinIn(AbsenceSettings given) {
    return switch (given) {
      case AbsenceSettings.Off() -> null;
      case AbsenceSettings.Forwarding forwarding -> forwarding.voicemailPin();
    };
  }
}
