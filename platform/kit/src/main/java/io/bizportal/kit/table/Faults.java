package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvFault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Collects what is wrong with a file, and what is worth a warning. */
public final class Faults {

  private static final int MOST = 10_000;
  private static final int MOST_WARNINGS = 100;
  private static final int LONGEST_VALUE = 200;
  private static final int USES_TOLD = 5;

  /**
   * One thing wrong.
   *
   * @param line in the file, from 1; 0: the file as a whole
   * @param field the column's; empty: the row as a whole
   * @param value what stands there, masked if it is a secret
   */
  @Schema(
      name = "ImportFault",
      requiredProperties = {"line", "field", "code", "ja", "en", "value"})
  public record Fault(long line, String field, String code, String ja, String en, String value) {}

  private final List<Fault> all = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private int count;

  public void add(long line, String field, String code, String ja, String en, String value) {
    count++;
    if (all.size() < MOST) {
      all.add(new Fault(line, field, code, ja, en, shortened(value)));
    }
  }

  public void add(CsvFault fault) {
    add(fault.line(), "", fault.code(), fault.ja(), fault.en(), "");
  }

  /**
   * Adds a fault if the file would leave more than {@code most}; {@code ja}, {@code en}: of what.
   */
  public void limit(Comparison<?> comparison, int most, String ja, String en) {
    int count = comparison.afterwards();
    if (count > most) {
      add(
          0,
          "",
          "limit-reached",
          "%sは%d件までです（取込後は%d件）".formatted(ja, most, count),
          "At most %d %s; there would be %d".formatted(most, en, count),
          "");
    }
  }

  /**
   * Adds a fault if a setting that the file leaves out is used by others, and tells the first of
   * them; {@code ja}, {@code en}: what kind it is of.
   */
  public void removal(String field, String ja, String en, String key, Stream<String> uses) {
    String used = uses.limit(USES_TOLD).collect(Collectors.joining(", "));
    if (!used.isEmpty()) {
      add(
          0,
          field,
          "in-use",
          "ファイルにない%s「%s」は、ほかの設定（%s）で使われているため削除できません".formatted(ja, key, used),
          "%s “%s” is not in the file, but others use it: %s".formatted(en, key, used),
          key);
    }
  }

  /** Told, but not in the way. */
  public void warn(long line, String field, String code, String ja, String en, String value) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(new Fault(line, field, code, ja, en, shortened(value)));
    }
  }

  public boolean none() {
    return count == 0;
  }

  /** How many, told or not. */
  public int count() {
    return count;
  }

  /** The first of them. */
  public List<Fault> all() {
    return List.copyOf(all);
  }

  /** The first of them. */
  public List<Fault> warnings() {
    return List.copyOf(warnings);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}
