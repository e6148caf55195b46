package io.bizportal.pbx.extension;

import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What an extension's settings need of the contract's others: free dial strings, and names. */
@Singleton
class ExtensionNumbers {

  private final DialStrings dialStrings;
  private final List<NamedByExtension> named;

  ExtensionNumbers(DialStrings dialStrings, @All List<NamedByExtension> named) {
    this.dialStrings = dialStrings;
    this.named = named;
  }

  /** Refuses what doesn't fit; nothing of the extension is changed yet. */
  void own(LockedContract contract, UUID extension, CheckedSettings settings) {
    Findings findings = new Findings();
    NamedByExtension.Names names =
        new NamedByExtension.Names(
            settings.outgoingNumber(), settings.notificationNumber(), settings.barringProfile());
    named.forEach(feature -> feature.mustExist(contract, names, findings));
    findings.refuseIfAny();
    List<DialStrings.Wanted> wanted = new ArrayList<>();
    wanted.add(new DialStrings.Wanted(settings.number(), "extension", "/terminalNumber"));
    String officeLink = settings.officeLinkNumber();
    if (officeLink != null) {
      wanted.add(new DialStrings.Wanted(officeLink, "office-link", "/officeLinkNumber"));
    }
    dialStrings.own(contract, extension, wanted);
  }

  void release(Collection<UUID> extensions) {
    dialStrings.release(extensions);
  }
}
