package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.extension.RemoveExtensions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds fault with rows that don't fit each other or the contract's other settings. */
@Singleton
class CheckExtensions {

  /** Each takes a good part of a second to be hashed. */
  private static final int MOST_PINS = 1_000;

  private final RemoveExtensions remove;
  private final CheckRouting routing;
  private final PbxConfig config;

  CheckExtensions(RemoveExtensions remove, CheckRouting routing, PbxConfig config) {
    this.remove = remove;
    this.routing = routing;
    this.config = config;
  }

  /** A row of the file, whether its extension is there already or not. */
  record Wanted(Cells cells, UUID id, ExtensionRow row) {

    /** Those that it would have inside the contract. */
    Stream<String> numbers() {
      return Stream.of(row.settings().number(), row.settings().officeLinkNumber())
          .filter(Objects::nonNull);
    }
  }

  void check(
      Connection connection, String contract, Comparison<ExtensionRow> comparison, Faults faults)
      throws SQLException {
    List<Wanted> wanted = new ArrayList<>();
    comparison
        .changed()
        .forEach(row -> wanted.add(new Wanted(row.cells(), row.before().id(), row.setting())));
    comparison.added().forEach(row -> wanted.add(new Wanted(row.cells(), row.id(), row.setting())));
    limits(comparison, wanted, faults);
    dialStrings(connection, contract, comparison, wanted, faults);
    names(connection, contract, wanted, faults);
    removed(comparison, faults);
    if (faults.none()) {
      Set<UUID> gone = comparison.removed().stream().map(Existing::id).collect(Collectors.toSet());
      routing.check(contract, wanted, gone, faults);
    }
  }

  private void limits(Comparison<ExtensionRow> comparison, List<Wanted> wanted, Faults faults) {
    faults.limit(comparison, config.limits().extensions(), "内線", "extensions");
    if (wanted.stream().filter(one -> one.row().newPin() != null).count() > MOST_PINS) {
      faults.add(
          0,
          "voicemailPin",
          "too-many-pins",
          "暗証番号を設定できるのは1回に%d件までです".formatted(MOST_PINS),
          "At most %d PINs in one file".formatted(MOST_PINS),
          "");
    }
  }

  /** Who has a dial string: a row of the file by its line; 0: a setting beside it. */
  private record Holder(long line) {}

  private static void dialStrings(
      Connection connection,
      String contract,
      Comparison<ExtensionRow> comparison,
      List<Wanted> wanted,
      Faults faults)
      throws SQLException {
    Map<String, Holder> held = new HashMap<>();
    strings(
            connection,
            "select digits from dial_string where contract = ?"
                + " and used_as not in ('extension', 'office-link')",
            contract)
        .forEach(digits -> held.put(digits, new Holder(0)));
    Set<String> codes =
        strings(
            connection,
            "select digits from dial_string where contract = ? and used_as = 'feature-code'",
            contract);
    Set<UUID> touched = wanted.stream().map(Wanted::id).collect(Collectors.toSet());
    comparison.removed().forEach(one -> touched.add(one.id()));
    for (Existing<ExtensionRow> one : comparison.existing().values()) {
      if (!touched.contains(one.id())) {
        held.put(one.key(), new Holder(0));
        String link = one.setting().settings().officeLinkNumber();
        if (link != null) {
          held.put(link, new Holder(0));
        }
      }
    }
    for (Wanted one : wanted) {
      take(held, one, "terminalNumber", one.row().settings().number(), faults);
      String link = one.row().settings().officeLinkNumber();
      if (link != null) {
        take(held, one, "officeLinkNumber", link, faults);
      }
    }
    held.keySet().removeAll(codes);
    new CheckDestinations(held.keySet()).check(comparison, wanted, touched, faults);
  }

  private static void take(
      Map<String, Holder> held, Wanted by, String field, String digits, Faults faults) {
    Holder other = held.putIfAbsent(digits, new Holder(by.cells().line()));
    if (other != null) {
      faults.add(
          by.cells().line(),
          field,
          "number-taken",
          other.line() > 0 ? digits + "は" + other.line() + "行目で使われています" : digits + "はすでに使われています",
          other.line() > 0
              ? digits + " is in use by line " + other.line()
              : digits + " is already in use",
          by.cells().text(field));
    }
  }

  private static void names(
      Connection connection, String contract, List<Wanted> wanted, Faults faults)
      throws SQLException {
    Set<String> numbers =
        strings(connection, "select digits from external_number where contract = ?", contract);
    Set<String> profiles =
        strings(connection, "select name from barring_profile where contract = ?", contract);
    for (Wanted one : wanted) {
      var settings = one.row().settings();
      number(one, "outgoingNumber", settings.outgoingNumber(), numbers, faults);
      number(one, "notificationNumber", settings.notificationNumber(), numbers, faults);
      String profile = settings.barringProfile();
      if (profile != null && !profiles.contains(profile)) {
        faults.add(
            one.cells().line(),
            "barringProfile",
            "profile-unknown",
            "この名前の発信規制プロファイルはありません",
            "There is no barring profile of this name",
            profile);
      }
    }
  }

  private static void number(
      Wanted one, String field, @Nullable String digits, Set<String> known, Faults faults) {
    if (digits != null && !known.contains(digits)) {
      faults.add(
          one.cells().line(),
          field,
          "number-unknown",
          "外線着信に登録されている番号を指定してください",
          "Must be one of the contract's external numbers",
          digits);
    }
  }

  private void removed(Comparison<ExtensionRow> comparison, Faults faults) {
    Map<UUID, List<ExtensionUse.Use>> uses =
        remove.uses(comparison.removed().stream().map(Existing::id).toList());
    for (Existing<ExtensionRow> one : comparison.removed()) {
      faults.removal(
          "siteNumber",
          "内線",
          "Extension",
          one.key(),
          uses.getOrDefault(one.id(), List.of()).stream().map(ExtensionUse.Use::name));
    }
  }

  static Set<String> strings(Connection connection, String query, String contract)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, contract);
      Set<String> found = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }
}
