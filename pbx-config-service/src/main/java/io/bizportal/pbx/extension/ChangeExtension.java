package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private final RemoveExtensions remove;

  ChangeExtension(
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      Clock clock,
      RemoveExtensions remove) {
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.clock = clock;
    this.remove = remove;
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
    ExtensionView view = ExtensionView.of(extension);
    List<Change> changes = new ArrayList<>();
    remove.remove(contract, List.of(id), changes::add);
    return new Written<>(view, changes, List.of());
  }
}
