package io.bizportal.pbx.group;

import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.routing.GroupKind;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settings that keep the rules which need no look at other settings, as they will be stored. */
public record CheckedGroup(
    String name,
    GroupKind kind,
    @Nullable String number,
    List<UUID> members,
    @Nullable UUID holdMusic,
    List<Normalisation> normalised) {

  private static final int LONGEST_NAME = 60;

  /** {@code most}: how many members a group may have. */
  public static CheckedGroup of(GroupSettings given, int most, Findings findings) {
    String name = findings.text("/name", given.name(), LONGEST_NAME);
    if (name.isEmpty()) {
      findings.add("/name", "required", "入力してください", "Required");
    }
    if (given.kind() == null) {
      findings.add("/kind", "required", "選択してください", "Required");
    }
    GroupKind kind = given.kind() == null ? GroupKind.SIMULTANEOUS : given.kind();
    List<Normalisation> normalised = new ArrayList<>();
    String number = number(given.number(), kind, findings, normalised);
    List<UUID> members = given.members() == null ? List.of() : given.members();
    members(members, most, findings);
    return new CheckedGroup(
        name, kind, number, members, given.holdMusic(), List.copyOf(normalised));
  }

  private static @Nullable String number(
      @Nullable String given, GroupKind kind, Findings findings, List<Normalisation> normalised) {
    boolean present = given != null && !given.isBlank();
    if (present != kind.rings()) {
      if (present) {
        findings.add(
            "/number",
            "not-used",
            "この種類のグループに代表番号はありません",
            "A group of this kind has no representative number");
      } else {
        findings.add("/number", "required", "代表番号を入力してください", "A representative number is required");
      }
    }
    if (given == null || !present) {
      return null;
    }
    Optional<EnteredNumber> entered = EnteredNumber.read(given);
    if (entered.isEmpty() || !DialString.isValid(entered.get().digits())) {
      findings.add(
          "/number",
          "not-a-dial-string",
          "2～9から始まる3～8桁の番号を入力してください",
          "Three to eight digits, not starting with 0 or 1");
      return null;
    }
    if (entered.get().changed()) {
      normalised.add(new Normalisation("/number", given, entered.get().digits()));
    }
    return entered.get().digits();
  }

  private static void members(List<UUID> members, int most, Findings findings) {
    if (members.isEmpty()) {
      findings.add("/members", "required", "子番号を1つ以上選んでください", "At least one member is required");
    }
    if (members.size() > most) {
      findings.add("/members", "too-many", "子番号は" + most + "件までです", "At most " + most + " members");
      return;
    }
    Map<UUID, Integer> seen = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      if (seen.putIfAbsent(members.get(i), i) != null) {
        findings.add(
            "/members/" + i, "member-twice", "同じ内線が2回指定されています", "This member is named twice");
      }
    }
  }
}
