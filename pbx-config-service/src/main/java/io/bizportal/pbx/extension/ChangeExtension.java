package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Actor;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Ledger;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Replaces an extension's settings, or removes the extension with all that belongs to it. */
@ApplicationScoped
class ChangeExtension {

  private final Contracts contracts;
  private final Extensions extensions;
  private final ExtensionNumbers numbers;
  private final ExtensionState state;
  private final Ledger ledger;
  private final Clock clock;
  private final List<RemovalParticipant> participants;
  private final List<ExtensionUse> uses;

  ChangeExtension(
      Contracts contracts,
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      Ledger ledger,
      Clock clock,
      @All List<RemovalParticipant> participants,
      @All List<ExtensionUse> uses) {
    this.contracts = contracts;
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.ledger = ledger;
    this.clock = clock;
    this.participants = participants;
    this.uses = uses;
  }

  @Transactional
  ExtensionView change(
      ContractCaller caller, UUID id, ExpectedVersion expected, ExtensionSettings given) {
    Findings findings = new Findings();
    CheckedSettings settings = CheckedSettings.of(given, findings);
    findings.refuseIfAny();
    LockedContract contract = contracts.lock(caller);
    Extension extension = extensions.require(contract.number(), id);
    expected.mustBe(extension.version, () -> ExtensionView.of(extension));
    ObjectNode before = state.of(extension);
    // Before the row changes: the look at the namespace would flush it into the constraint.
    numbers.own(contract, id, settings);
    extension.apply(settings);
    ObjectNode after = state.of(extension);
    if (!before.equals(after)) {
      extension.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    ledger.record(
        contract,
        Actor.of(caller),
        List.of(new Change(ExtensionState.RESOURCE, id, before, after)));
    return ExtensionView.of(extension, null, settings.normalised());
  }

  @Transactional
  void remove(ContractCaller caller, UUID id, ExpectedVersion expected) {
    LockedContract contract = contracts.lock(caller);
    Extension extension = extensions.require(contract.number(), id);
    expected.mustBe(extension.version, () -> ExtensionView.of(extension));
    List<ExtensionUse.Use> used = uses.stream().flatMap(use -> use.usesOf(id).stream()).toList();
    if (!used.isEmpty()) {
      throw new ProblemException(PbxProblem.IN_USE).withExtension("uses", used);
    }
    List<Change> changes = new ArrayList<>();
    participants.forEach(participant -> changes.addAll(participant.remove(id)));
    changes.add(new Change(ExtensionState.RESOURCE, id, state.of(extension), null));
    numbers.release(id);
    extensions.delete(extension);
    contract.countExtensions(-1);
    ledger.record(contract, Actor.of(caller), changes);
  }
}
