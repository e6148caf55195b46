package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Replaces an extension's settings, or removes the extension with all that belongs to it, under the
 * contract's lock.
 */
@ApplicationScoped
class ChangeExtension {

  private final Extensions extensions;
  private final ExtensionNumbers numbers;
  private final ExtensionState state;
  private final Clock clock;
  private final List<RemovalParticipant> participants;
  private final List<ExtensionUse> uses;

  ChangeExtension(
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      Clock clock,
      @All List<RemovalParticipant> participants,
      @All List<ExtensionUse> uses) {
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.clock = clock;
    this.participants = participants;
    this.uses = uses;
  }

  Written<ExtensionView> change(
      LockedContract contract, UUID id, ExpectedVersion expected, ExtensionSettings given) {
    Findings findings = new Findings();
    CheckedSettings settings = CheckedSettings.of(given, findings);
    findings.refuseIfAny();
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
    return new Written<>(
        ExtensionView.of(extension, null, settings.normalised()),
        List.of(new Change(ExtensionState.RESOURCE, id, before, after)),
        List.of());
  }

  Written<ExtensionView> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    Extension extension = extensions.require(contract.number(), id);
    expected.mustBe(extension.version, () -> ExtensionView.of(extension));
    List<ExtensionUse.Use> used = uses.stream().flatMap(use -> use.usesOf(id).stream()).toList();
    if (!used.isEmpty()) {
      throw new ProblemException(PbxProblem.IN_USE).withExtension("uses", used);
    }
    List<Change> changes = new ArrayList<>();
    participants.forEach(participant -> changes.addAll(participant.remove(id)));
    changes.add(
        new Change(
            ExtensionState.RESOURCE,
            id,
            state.of(extension),
            null,
            Set.of(),
            KeptCredentials.of(extension)));
    numbers.release(id);
    extensions.delete(extension);
    contract.countExtensions(-1);
    return new Written<>(ExtensionView.of(extension), changes, List.of());
  }
}
