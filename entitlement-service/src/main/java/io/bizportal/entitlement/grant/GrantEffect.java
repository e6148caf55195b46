package io.bizportal.entitlement.grant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change means: each of these accounts had {@code before} on each of these contracts and has
 * {@code after} now. Levels leave visibility (C3) aside, which moves with the date, not with a
 * change.
 */
@Schema(requiredProperties = {"accounts", "contracts", "before", "after"})
record GrantEffect(List<UUID> accounts, List<String> contracts, Level before, Level after) {

  private record Alike(LevelChange change, List<String> contracts) {}

  /** Every difference between two standings, each account and contract in one effect at most. */
  static List<GrantEffect> between(Standing before, Standing after) {
    Set<String> contracts = new TreeSet<>(before.contracts().keySet());
    contracts.addAll(after.contracts().keySet());
    Map<Alike, List<UUID>> accounts = new LinkedHashMap<>();
    accountsByTies(before, after)
        .forEach(
            (ties, members) ->
                changes(ties.get(0), before, ties.get(1), after, contracts)
                    .forEach(
                        alike ->
                            accounts
                                .computeIfAbsent(alike, a -> new ArrayList<>())
                                .addAll(members)));
    return accounts.entrySet().stream()
        .map(
            entry ->
                new GrantEffect(
                    entry.getValue().stream().sorted().toList(),
                    entry.getKey().contracts(),
                    entry.getKey().change().before(),
                    entry.getKey().change().after()))
        .toList();
  }

  /** People with the same ties before and after are affected alike: there are few such sets. */
  private static Map<List<Ties>, List<UUID>> accountsByTies(Standing before, Standing after) {
    Map<List<Ties>, List<UUID>> byTies = new LinkedHashMap<>();
    Stream.concat(before.memberships().keySet().stream(), after.memberships().keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            account ->
                byTies
                    .computeIfAbsent(
                        List.of(before.tiesOf(account), after.tiesOf(account)),
                        ties -> new ArrayList<>())
                    .add(account));
    return byTies;
  }

  private static List<Alike> changes(
      Ties tiesBefore,
      Standing before,
      Ties tiesAfter,
      Standing after,
      Collection<String> contracts) {
    Map<LevelChange, List<String>> changed =
        new TreeMap<>(Comparator.comparing(LevelChange::before).thenComparing(LevelChange::after));
    for (String contract : contracts) {
      Level had = before.level(tiesBefore, contract);
      Level has = after.level(tiesAfter, contract);
      if (had != has) {
        changed.computeIfAbsent(new LevelChange(had, has), c -> new ArrayList<>()).add(contract);
      }
    }
    return changed.entrySet().stream().map(e -> new Alike(e.getKey(), e.getValue())).toList();
  }

  /** How many names it carries, which is what its size goes by. */
  int names() {
    return accounts.size() + contracts.size();
  }

  /** The same in effects of at most so many names each. */
  Stream<GrantEffect> slices(int most) {
    if (names() <= most) {
      return Stream.of(this);
    }
    boolean halveAccounts = accounts.size() >= contracts.size();
    List<?> longer = halveAccounts ? accounts : contracts;
    int middle = longer.size() / 2;
    return Stream.of(part(halveAccounts, 0, middle), part(halveAccounts, middle, longer.size()))
        .flatMap(half -> half.slices(most));
  }

  private GrantEffect part(boolean ofAccounts, int from, int to) {
    return ofAccounts
        ? new GrantEffect(accounts.subList(from, to), contracts, before, after)
        : new GrantEffect(accounts, contracts.subList(from, to), before, after);
  }
}
