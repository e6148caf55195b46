package io.bizportal.pbx.csv.extensions;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.extension.CheckedSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension as a row tells it.
 *
 * @param pinSet whether there is a voicemail PIN already
 * @param newPin one to be set; an extension that is there has none
 */
record ExtensionRow(
    CheckedSettings settings, AbsenceBehaviour absence, boolean pinSet, @Nullable String newPin) {

  ExtensionRow {
    settings = withoutNotes(settings);
  }

  /** How a value was typed doesn't make another setting. */
  private static CheckedSettings withoutNotes(CheckedSettings s) {
    return new CheckedSettings(
        s.siteNumber(),
        s.terminalNumber(),
        s.officeLinkNumber(),
        s.memo(),
        s.terminalKind(),
        s.multipleDevices(),
        s.outgoingNumber(),
        s.notificationNumber(),
        s.directedPickup(),
        s.barringProfile(),
        s.deliveryAddress(),
        s.terminalItem(),
        s.terminalMemo(),
        List.of());
  }

  /** Keeps the PIN out of logs. */
  @Override
  public String toString() {
    return "ExtensionRow[" + settings.number() + "]";
  }
}
