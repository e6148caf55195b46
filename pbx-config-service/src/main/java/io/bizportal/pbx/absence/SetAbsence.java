package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Owner;
import io.bizportal.pbx.change.Written;
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

  /**
   * What somebody wants.
   *
   * @param setsPin whether the PIN becomes {@code pinHash}, or stays as it is
   * @param notNumber if the PIN itself is known no more but was meant before: a number that it is
   *     not, and need not be compared with
   */
  record Wanted(
      AbsenceSettings settings,
      boolean setsPin,
      @Nullable String pinHash,
      @Nullable String notNumber) {

    static final String PIN = "voicemailPin";

    Wanted(AbsenceSettings settings, boolean setsPin, @Nullable String pinHash) {
      this(settings, setsPin, pinHash, null);
    }

    /** Of a PIN that was meant before or comes back: the rules can't see it in the settings. */
    private void mustNotBe(String number, Findings findings) {
      if (pinHash != null && pinIn(settings) == null && !number.equals(notNumber)) {
        AbsenceRules.keptPin(pinHash, number, findings);
      }
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
      return "Wanted[…]";
    }
  }

  private final Extensions extensions;
  private final Absences absences;
  private final ForwardingCheck forwarding;
  private final Clock clock;
  private final PbxConfig config;
  private final SecureRandom random = new SecureRandom();

  SetAbsence(
      Extensions extensions,
      Absences absences,
      ForwardingCheck forwarding,
      Clock clock,
      PbxConfig config) {
    this.extensions = extensions;
    this.absences = absences;
    this.forwarding = forwarding;
    this.clock = clock;
    this.config = config;
  }

  @Transactional
  AbsenceView read(String contract, UUID extension) {
    extensions.numberOf(contract, extension);
    return AbsenceView.of(absences.of(extension), List.of());
  }

  /**
   * Settings with their PIN hashed, which is slow by design: done before the contract is locked.
   */
  Wanted prepare(AbsenceSettings given) {
    String pin = pinIn(given);
    return pin != null && VoicemailPin.hasForm(pin)
        ? new Wanted(given, true, hash(pin))
        : new Wanted(given, false, null);
  }

  String hash(String pin) {
    return VoicemailPin.hash(pin, random);
  }

  /** Sets it under the contract's lock. */
  Written<AbsenceView> set(
      LockedContract contract, UUID extension, ExpectedVersion expected, Wanted wanted) {
    return set(contract, extension, expected, wanted, forwarding);
  }

  /** The same for the extension's terminal user, who hears nothing of other extensions. */
  Written<AbsenceView> setOwn(
      LockedContract contract, UUID extension, ExpectedVersion expected, Wanted wanted) {
    return set(contract, extension, expected, wanted, new DiscreetCheck(forwarding));
  }

  private Written<AbsenceView> set(
      LockedContract contract,
      UUID extension,
      ExpectedVersion expected,
      Wanted wanted,
      ForwardingCheck check) {
    String ownNumber = extensions.numberOf(contract.number(), extension);
    Absence absence = absences.of(extension);
    expected.mustBe(absence.version, () -> AbsenceView.of(absence, List.of()));

    AbsenceRules.Outcome kept =
        kept(
            ownNumber,
            wanted.setsPin() ? wanted.pinHash() != null : absence.voicemailPin != null,
            wanted.settings());
    Findings findings = new Findings();
    wanted.mustNotBe(ownNumber, findings);
    findings.refuseIfAny();
    List<LoopWarning> warnings = check.check(contract, extension, ownNumber, kept.behaviour());
    ObjectNode before = absences.state(absence);
    ObjectNode hadPin = absences.kept(absence);
    absence.apply(kept.behaviour());
    if (wanted.setsPin()) {
      absence.voicemailPin = wanted.pinHash();
    }
    ObjectNode after = absences.state(absence);
    if (wanted.setsPin() || !before.equals(after)) {
      absence.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
      absences.persist(absence);
    }
    return new Written<>(
        AbsenceView.of(absence, kept.normalised(), warnings),
        List.of(
            (wanted.setsPin()
                    ? new Change(
                        Absences.RESOURCE, extension, before, after, Set.of(Wanted.PIN), hadPin)
                    : new Change(Absences.RESOURCE, extension, before, after))
                .ownedBy(Owner.extension(ownNumber))),
        warnings);
  }

  /** What {@link #setOwn} would set; nothing is set. */
  TryOwnAbsence.Tried tryOwn(LockedContract contract, UUID extension, AbsenceSettings settings) {
    String ownNumber = extensions.numberOf(contract.number(), extension);
    AbsenceBehaviour behaviour =
        kept(ownNumber, absences.of(extension).voicemailPin != null, settings).behaviour();
    forwarding.mustLead(contract, behaviour);
    return new TryOwnAbsence.Tried(
        ownNumber,
        behaviour,
        new DiscreetCheck(forwarding).check(contract, extension, ownNumber, behaviour));
  }

  /** Settings that keep the rules; 422 for others. */
  private AbsenceRules.Outcome kept(String ownNumber, boolean pinSet, AbsenceSettings settings) {
    Findings findings = new Findings();
    Optional<AbsenceRules.Outcome> outcome =
        new AbsenceRules(config.forwarding().refusedKinds(), ownNumber, pinSet)
            .apply(settings, findings);
    findings.refuseIfAny();
    return outcome.orElseThrow();
  }

  private static @Nullable String pinIn(AbsenceSettings given) {
    return switch (given) {
      case AbsenceSettings.Off() -> null;
      case AbsenceSettings.Forwarding forwarding -> forwarding.voicemailPin();
      case AbsenceSettings.SingleNumberReach reach -> reach.voicemailPin();
    };
  }
}
