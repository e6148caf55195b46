package io.bizportal.kit.table;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How values that are chosen from a list are written.
 *
 * @param names of each value: Japanese, English, then what is understood besides
 */
public record Words<V>(Map<V, List<String>> names) {

  /** In this order. */
  @SafeVarargs
  public static <V> Words<V> of(Map.Entry<V, List<String>>... entries) {
    Map<V, List<String>> map = new LinkedHashMap<>();
    for (Map.Entry<V, List<String>> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return new Words<>(map);
  }

  /** As it is written in a language. */
  public String write(V value, boolean english) {
    return names.getOrDefault(value, List.of("", "")).get(english ? 1 : 0);
  }

  /** Whatever the language, width and case. */
  public Optional<V> read(String cell) {
    String asked = plain(cell);
    return names.entrySet().stream()
        .filter(
            entry ->
                plain(entry.getKey().toString()).equals(asked)
                    || entry.getValue().stream().anyMatch(name -> plain(name).equals(asked)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** For who wrote something else. */
  public String choices(boolean english) {
    return String.join(
        english ? ", " : "、", names.keySet().stream().map(value -> write(value, english)).toList());
  }

  /** The value of a cell, if it has any; one that is none of them is told. */
  public Optional<V> read(Cells cells, String field, RowFaults faults) {
    String cell = cells.text(field);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<V> read = read(cell);
    if (read.isEmpty()) {
      faults.add(
          field,
          "not-a-choice",
          "次のいずれかを入力してください：" + choices(false),
          "Must be one of: " + choices(true));
    }
    return read;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s_]", "")
        .toLowerCase(Locale.ROOT);
  }
}
