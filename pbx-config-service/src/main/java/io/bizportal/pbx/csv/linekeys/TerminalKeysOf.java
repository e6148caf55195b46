package io.bizportal.pbx.csv.linekeys;

import io.bizportal.kit.table.Comparison;
import io.bizportal.pbx.linekey.LineKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All keys of one extension, before and after.
 *
 * @param before by position
 * @param after by position
 */
record TerminalKeysOf(UUID extension, List<LineKey> before, List<LineKey> after) {

  /** What a file comes to, extension by extension; what rows name is there. */
  static List<TerminalKeysOf> wanted(
      Comparison<KeyRow> comparison,
      Map<String, UUID> externalNumbers,
      Map<String, UUID> extensions) {
    Map<String, TreeMap<Integer, KeyRow>> after = new LinkedHashMap<>();
    comparison.changed().forEach(row -> of(after, row.setting().number()));
    comparison.added().forEach(row -> of(after, row.setting().number()));
    comparison.removed().forEach(row -> of(after, row.setting().number()));
    Map<String, List<LineKey>> before = new LinkedHashMap<>();
    comparison
        .existing()
        .values()
        .forEach(
            one -> {
              KeyRow row = one.setting();
              TreeMap<Integer, KeyRow> touched = after.get(row.number());
              if (touched != null) {
                touched.put(row.position(), row);
                before
                    .computeIfAbsent(row.number(), number -> new ArrayList<>())
                    .add(row.stored(externalNumbers, extensions));
              }
            });
    comparison
        .removed()
        .forEach(row -> of(after, row.setting().number()).remove(row.setting().position()));
    comparison.changed().forEach(row -> put(after, row.setting()));
    comparison.added().forEach(row -> put(after, row.setting()));
    List<TerminalKeysOf> wanted = new ArrayList<>();
    after.forEach(
        (number, keys) ->
            wanted.add(
                new TerminalKeysOf(
                    Objects.requireNonNull(extensions.get(number)),
                    before.getOrDefault(number, List.of()),
                    keys.values().stream()
                        .map(row -> row.stored(externalNumbers, extensions))
                        .toList())));
    return wanted;
  }

  private static TreeMap<Integer, KeyRow> of(
      Map<String, TreeMap<Integer, KeyRow>> all, String number) {
    return all.computeIfAbsent(number, one -> new TreeMap<>());
  }

  private static void put(Map<String, TreeMap<Integer, KeyRow>> all, KeyRow row) {
    of(all, row.number()).put(row.position(), row);
  }
}
