package io.bizportal.pbx.extension;

import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The dial strings that make an extension reachable. */
@Singleton
class ExtensionNumbers {

  private final DialStrings dialStrings;

  ExtensionNumbers(DialStrings dialStrings) {
    this.dialStrings = dialStrings;
  }

  void own(LockedContract contract, UUID extension, CheckedSettings settings) {
    List<DialStrings.Wanted> wanted = new ArrayList<>();
    wanted.add(new DialStrings.Wanted(settings.number(), "extension", "/terminalNumber"));
    String officeLink = settings.officeLinkNumber();
    if (officeLink != null) {
      wanted.add(new DialStrings.Wanted(officeLink, "office-link", "/officeLinkNumber"));
    }
    dialStrings.own(contract, extension, wanted);
  }

  void release(UUID extension) {
    dialStrings.release(extension);
  }
}
