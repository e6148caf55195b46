package io.bizportal.pbx.csv.numbers;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.csv.LoopReport;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.extension.FoundUses;
import io.bizportal.pbx.external.NumberUses;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds fault with external numbers that don't fit the contract's other settings. */
@Singleton
class CheckNumbers {

  private final ReadRouting routing;
  private final NumberUses uses;
  private final PbxConfig config;

  CheckNumbers(ReadRouting routing, NumberUses uses, PbxConfig config) {
    this.routing = routing;
    this.uses = uses;
    this.config = config;
  }

  private record Wanted(Cells cells, NumberRow row) {}

  void check(NamesOf names, String contract, Comparison<NumberRow> comparison, Faults faults)
      throws SQLException {
    List<Wanted> wanted = new ArrayList<>();
    comparison.changed().forEach(row -> wanted.add(new Wanted(row.cells(), row.setting())));
    comparison.added().forEach(row -> wanted.add(new Wanted(row.cells(), row.setting())));
    Map<String, UUID> extensions = names.extensions();
    Map<String, UUID> groups = names.groups();
    for (Wanted one : wanted) {
      known(one, "extension", one.row().extension(), extensions, faults);
      known(one, "incomingGroup", one.row().group(), groups, faults);
    }
    faults.limit(comparison, config.limits().externalNumbers(), "外線番号", "external numbers");
    unused(contract, comparison.removed(), faults);
    if (faults.none()) {
      loops(contract, comparison, wanted, extensions, groups, faults);
    }
  }

  private static void known(
      Wanted one, String field, @Nullable String name, Map<String, UUID> ids, Faults faults) {
    if (name != null && !ids.containsKey(name)) {
      boolean extension = field.equals("extension");
      faults.add(
          one.cells().line(),
          field,
          extension ? "extension-unknown" : "group-unknown",
          extension ? "この内線は見つかりません" : "この名前のグループは見つかりません",
          extension ? "There is no such extension" : "There is no group of this name",
          name);
    }
  }

  private void unused(String contract, List<Existing<NumberRow>> removed, Faults faults) {
    FoundUses used =
        uses.of(contract, removed.stream().collect(Collectors.toMap(Existing::id, Existing::key)));
    for (Existing<NumberRow> one : removed) {
      faults.removal("digits", "外線番号", "External number", one.key(), used.names(one.id()));
    }
  }

  private void loops(
      String contract,
      Comparison<NumberRow> comparison,
      List<Wanted> wanted,
      Map<String, UUID> extensions,
      Map<String, UUID> groups,
      Faults faults) {
    Map<String, Target> targets = new HashMap<>();
    for (Wanted one : wanted) {
      String extension = one.row().extension();
      String group = one.row().group();
      UUID id = extension != null ? extensions.get(extension) : null;
      UUID groupId = group != null ? groups.get(group) : null;
      if (id != null) {
        targets.put(one.row().digits(), new Target.Extension(id));
      } else if (groupId != null) {
        targets.put(one.row().digits(), new Target.Group(groupId));
      }
    }
    Routing before = routing.of(contract, extensions.values().stream().collect(Collectors.toSet()));
    Map<String, Target> numbers = new HashMap<>(before.numbers());
    comparison.removed().forEach(one -> numbers.remove(one.key()));
    wanted.forEach(one -> numbers.remove(one.row().digits()));
    numbers.putAll(targets);
    LoopReport report =
        new LoopReport(new Routing(before.phones(), before.groups(), numbers), faults);
    for (Wanted one : wanted) {
      Target target = targets.get(one.row().digits());
      if (target != null) {
        report.tell(one.cells().line(), "digits", one.row().digits(), target);
      }
    }
  }
}
