package io.bizportal.pbx.barring;

import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Findings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settings that keep the rules, as they will be stored: sorted, and each once. */
record CheckedProfile(String name, List<BarredCategory> categories, List<String> prefixes) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PREFIX = 16;
  private static final int MOST_PREFIXES = 100;

  static CheckedProfile of(ProfileSettings given, Findings findings) {
    String name = findings.text("/name", given.name(), LONGEST_NAME);
    if (name.isEmpty()) {
      findings.add("/name", "required", "入力してください", "Required");
    }
    List<BarredCategory> categories =
        given.categories() == null
            ? List.of()
            : given.categories().stream().filter(Objects::nonNull).distinct().sorted().toList();
    return new CheckedProfile(name, categories, prefixes(given, findings));
  }

  private static List<String> prefixes(ProfileSettings given, Findings findings) {
    List<@Nullable String> asked = given.prefixes() == null ? List.of() : given.prefixes();
    if (asked.size() > MOST_PREFIXES) {
      findings.add(
          "/prefixes",
          "too-many",
          "番号は" + MOST_PREFIXES + "件までです",
          "At most " + MOST_PREFIXES + " numbers");
      return List.of();
    }
    TreeSet<String> prefixes = new TreeSet<>();
    for (int i = 0; i < asked.size(); i++) {
      String prefix = asked.get(i);
      Optional<EnteredNumber> entered =
          prefix == null ? Optional.empty() : EnteredNumber.read(prefix);
      if (entered.isEmpty() || entered.get().digits().length() > LONGEST_PREFIX) {
        findings.add(
            "/prefixes/" + i,
            "not-a-number",
            (i + 1) + "件目：" + LONGEST_PREFIX + "桁以内の数字で入力してください",
            "Number " + (i + 1) + ": at most " + LONGEST_PREFIX + " digits");
      } else if (!entered.get().digits().startsWith("0")
          && !entered.get().digits().startsWith("1")) {
        findings.add(
            "/prefixes/" + i,
            "internal-number",
            (i + 1) + "件目：外線の番号を0または1から入力してください",
            "Number " + (i + 1) + ": outside numbers start with 0 or 1");
      } else {
        prefixes.add(entered.get().digits());
      }
    }
    return List.copyOf(prefixes);
  }
}
