package io.bizportal.pbx.csv.groups;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.csv.LoopReport;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.extension.FoundUses;
import io.bizportal.pbx.group.GroupUses;
import io.bizportal.pbx.routing.InsideDestinations;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import jakarta.inject.Singleton;
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

/** Finds fault with incoming groups that don't fit the contract's other settings. */
@Singleton
class CheckGroups {

  private final ReadRouting routing;
  private final GroupUses uses;
  private final InsideDestinations destinations;
  private final PbxConfig config;

  CheckGroups(
      ReadRouting routing, GroupUses uses, InsideDestinations destinations, PbxConfig config) {
    this.routing = routing;
    this.uses = uses;
    this.destinations = destinations;
    this.config = config;
  }

  private record Wanted(Cells cells, UUID id, GroupRow row) {

    void fault(Faults faults, String field, String code, String ja, String en, String value) {
      faults.add(cells.line(), field, code, ja, en, value);
    }
  }

  void check(NamesOf names, String contract, Comparison<GroupRow> comparison, Faults faults)
      throws SQLException {
    List<Wanted> wanted = new ArrayList<>();
    comparison
        .changed()
        .forEach(row -> wanted.add(new Wanted(row.cells(), row.before().id(), row.setting())));
    comparison.added().forEach(row -> wanted.add(new Wanted(row.cells(), row.id(), row.setting())));
    Map<String, UUID> extensions = names.extensions();
    Map<String, UUID> music = names.music();
    for (Wanted one : wanted) {
      members(one, extensions, faults);
      String sound = one.row().music();
      if (sound != null && !music.containsKey(sound)) {
        one.fault(
            faults,
            "holdMusic",
            "music-unknown",
            "この名前の保留音は見つかりません",
            "There is no hold music of this name",
            sound);
      }
    }
    Set<String> held = numbers(names.dialStrings(), comparison, wanted, faults);
    stillForwardedTo(contract, comparison, held, faults);
    faults.limit(comparison, config.limits().groups(), "グループ", "groups");
    unused(comparison.removed(), faults);
    if (faults.none()) {
      loops(contract, comparison, wanted, extensions, faults);
    }
  }

  private static void members(Wanted one, Map<String, UUID> extensions, Faults faults) {
    String unknown =
        one.row().members().stream()
            .filter(member -> !extensions.containsKey(member))
            .limit(5)
            .collect(Collectors.joining(" "));
    if (!unknown.isEmpty()) {
      one.fault(
          faults,
          "members",
          "extension-unknown",
          "内線が見つかりません：" + unknown,
          "There is no such extension: " + unknown,
          one.cells().text("members"));
    }
  }

  /** The dial strings that would be in use. */
  private static Set<String> numbers(
      Map<String, UUID> owners,
      Comparison<GroupRow> comparison,
      List<Wanted> wanted,
      Faults faults) {
    Set<UUID> touched =
        wanted.stream().map(Wanted::id).collect(Collectors.toCollection(HashSet::new));
    comparison.removed().forEach(one -> touched.add(one.id()));
    Set<String> held =
        owners.entrySet().stream()
            .filter(entry -> !touched.contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    for (Wanted one : wanted) {
      String number = one.row().number();
      if (number != null && !held.add(number)) {
        one.fault(
            faults,
            "number",
            "number-taken",
            number + "はすでに使われています",
            number + " is already in use",
            number);
      }
    }
    return held;
  }

  /** Numbers that calls are forwarded to stay, even if another group has them. */
  private void stillForwardedTo(
      String contract, Comparison<GroupRow> comparison, Set<String> held, Faults faults) {
    Set<String> givenUp =
        comparison.existing().values().stream()
            .map(one -> one.setting().number())
            .filter(Objects::nonNull)
            .filter(number -> !held.contains(number))
            .collect(Collectors.toSet());
    destinations
        .forwarding(contract, givenUp)
        .forEach(
            (number, by) ->
                faults.add(
                    0,
                    "number",
                    "in-use",
                    "番号「%s」は内線「%s」の転送先のため、削除も変更もできません".formatted(number, by.getFirst().name()),
                    "Number “%s” can't go: extension “%s” forwards there"
                        .formatted(number, by.getFirst().name()),
                    number));
  }

  private void unused(List<Existing<GroupRow>> removed, Faults faults) {
    FoundUses used = uses.of(removed.stream().map(Existing::id).toList());
    for (Existing<GroupRow> one : removed) {
      faults.removal("name", "グループ", "Group", one.key(), used.names(one.id()));
    }
  }

  private void loops(
      String contract,
      Comparison<GroupRow> comparison,
      List<Wanted> wanted,
      Map<String, UUID> extensions,
      Faults faults) {
    Map<UUID, Routing.RingGroup> changed = new HashMap<>();
    Set<UUID> members = new HashSet<>();
    for (Wanted one : wanted) {
      List<UUID> ids =
          one.row().members().stream().map(extensions::get).filter(Objects::nonNull).toList();
      members.addAll(ids);
      changed.put(one.id(), new Routing.RingGroup(one.row().name(), one.row().kind(), ids));
    }
    Routing before = routing.of(contract, members);
    Map<UUID, Routing.RingGroup> groups = new HashMap<>(before.groups());
    comparison.removed().forEach(one -> groups.remove(one.id()));
    groups.putAll(changed);
    Map<String, Target> numbers = new HashMap<>(before.numbers());
    for (Wanted one : wanted) {
      String number = one.row().number();
      if (number != null) {
        numbers.computeIfPresent(number, (digits, had) -> new Target.Group(one.id()));
      }
    }
    LoopReport report = new LoopReport(new Routing(before.phones(), groups, numbers), faults);
    for (Wanted one : wanted) {
      report.tell(one.cells().line(), "members", one.row().name(), new Target.Group(one.id()));
    }
  }
}
