package io.bizportal.kit.table;

import io.bizportal.kit.mail.MaskedAddress;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a table.
 *
 * @param field its name in the API and in errors
 * @param aliases other names that are understood
 * @param required whether a file must have it
 * @param form how its cells are written and shown
 */
public record Column(
    String field,
    String ja,
    String en,
    List<String> aliases,
    boolean required,
    Form form,
    String docJa,
    String docEn,
    String example) {

  /** What its cells hold. */
  public enum Form {
    TEXT,
    /** A number whose leading zero counts. */
    DIGITS,
    /** Written and shown with most of it left out. */
    ADDRESS,
    /** Read, never written; masked where it would be shown. */
    SECRET
  }

  /** What the column of errors is called in a table that comes back with them. */
  public static final List<String> ERRORS = List.of("エラー", "Errors");

  /** What stands for a secret. */
  public static final String MASK = "●●●";

  /** One that may be left out. */
  public static Column of(String field, String ja, String en, String docJa, String docEn) {
    return new Column(field, ja, en, List.of(), false, Form.TEXT, docJa, docEn, "");
  }

  /** The same with a cell to show in the template. */
  public Column like(String cell) {
    return new Column(field, ja, en, aliases, required, form, docJa, docEn, cell);
  }

  /** The same with other names. */
  public Column also(String... names) {
    return new Column(field, ja, en, List.of(names), required, form, docJa, docEn, example);
  }

  /** The same, and every file must have it. */
  public Column needed() {
    return new Column(field, ja, en, aliases, true, form, docJa, docEn, example);
  }

  /** The same with cells of another form. */
  public Column holding(Form other) {
    return new Column(field, ja, en, aliases, required, other, docJa, docEn, example);
  }

  /** A cell as it may be shown to whoever reads the contract. */
  public String shown(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (form) {
      case TEXT, DIGITS -> cell;
      case ADDRESS -> MaskedAddress.of(cell).value();
      case SECRET -> MASK;
    };
  }

  /** Its name in a language. */
  public String name(boolean english) {
    return english ? en : ja;
  }

  /** Whether a header means it. */
  public boolean isCalled(String header) {
    String asked = plain(header);
    return Stream.concat(Stream.of(ja, en, field), aliases.stream())
        .anyMatch(name -> plain(name).equals(asked));
  }

  /** Width, case and blanks don't tell names apart. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s_*・]", "")
        .toLowerCase(Locale.ROOT);
  }
}
