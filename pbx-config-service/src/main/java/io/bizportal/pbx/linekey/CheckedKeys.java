package io.bizportal.pbx.linekey;

import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys that keep the rules which need no look at other settings, in the order they were given. */
public record CheckedKeys(List<LineKey> keys) {

  private static final int MOST = 24;
  private static final int LONGEST_LABEL = 20;

  /** {@code own}: the extension whose keys these are. */
  public static CheckedKeys of(LineKeySettings given, UUID own, Findings findings) {
    List<LineKeySettings.@Nullable Key> asked = given.keys() == null ? List.of() : given.keys();
    if (asked.size() > MOST) {
      findings.add("/keys", "too-many", "キーは" + MOST + "個までです", "At most " + MOST + " keys");
      return new CheckedKeys(List.of());
    }
    BitSet seen = new BitSet();
    List<LineKey> keys = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      LineKeySettings.Key key = asked.get(i);
      String at = "/keys/" + i;
      if (key == null || key.kind() == null) {
        findings.add(at + "/kind", "required", "選択してください", "Required");
        continue;
      }
      int position = position(at, key.position(), seen, findings);
      keys.add(
          new LineKey(
              position,
              key.kind(),
              target(at + "/externalNumber", key.externalNumber(), key, LineKeyKind.LINE, findings),
              other(at, key, own, findings),
              digits(at, key, findings),
              findings.text(at + "/label", key.label(), LONGEST_LABEL)));
    }
    return new CheckedKeys(List.copyOf(keys));
  }

  private static int position(String at, @Nullable Integer given, BitSet seen, Findings findings) {
    if (given == null || given < 1 || given > MOST) {
      findings.add(
          at + "/position",
          "range",
          "1から" + MOST + "のキーを指定してください",
          "Must be between 1 and " + MOST);
      return 0;
    }
    if (seen.get(given)) {
      findings.add(at + "/position", "key-twice", "同じキーが2回指定されています", "This key is set twice");
    }
    seen.set(given);
    return given;
  }

  private static @Nullable UUID other(
      String at, LineKeySettings.Key key, UUID own, Findings findings) {
    UUID extension =
        target(at + "/extension", key.extension(), key, LineKeyKind.EXTENSION, findings);
    if (own.equals(extension)) {
      findings.add(
          at + "/extension", "own-extension", "自分以外の内線を指定してください", "Choose another extension");
    }
    return extension;
  }

  /** What only one kind of key has: there it is needed, elsewhere it would mean nothing. */
  private static <T> @Nullable T target(
      String pointer,
      @Nullable T given,
      LineKeySettings.Key key,
      LineKeyKind kind,
      Findings findings) {
    if (key.kind() == kind && given == null) {
      findings.add(pointer, "required", "指定してください", "Required");
    } else if (key.kind() != kind && given != null) {
      findings.add(pointer, "not-used", "この種類のキーでは指定できません", "Keys of this kind have none");
    }
    return given;
  }

  private static @Nullable String digits(String at, LineKeySettings.Key key, Findings findings) {
    String pointer = at + "/digits";
    String entered = key.digits() == null || key.digits().isBlank() ? null : key.digits();
    String given = target(pointer, entered, key, LineKeyKind.SPEED_DIAL, findings);
    if (given == null || key.kind() != LineKeyKind.SPEED_DIAL) {
      return null;
    }
    Optional<EnteredNumber> number = EnteredNumber.read(given);
    if (number.isEmpty()) {
      findings.add(pointer, "not-a-number", "数字で入力してください", "Digits only");
      return given;
    }
    String digits = number.get().digits();
    if (!DialString.isValid(digits)
        && NumberPlan.read(digits) instanceof NumberPlan.Refused(var reason)
        && reason != NumberPlan.Refusal.INTERNATIONAL) {
      findings.add(pointer, reason.code(), reason.ja(), reason.en());
    }
    return digits;
  }
}
