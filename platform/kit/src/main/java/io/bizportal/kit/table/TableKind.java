package io.bizportal.kit.table;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of table as it is shown. */
@Schema(
    name = "TableKind",
    requiredProperties = {"name", "ja", "en", "columns"})
public record TableKind(String name, String ja, String en, List<TableColumn> columns) {

  /** A column of a table. */
  @Schema(
      name = "TableColumn",
      requiredProperties = {"field", "ja", "en", "aliases", "required", "docJa", "docEn"})
  public record TableColumn(
      String field,
      String ja,
      String en,
      List<String> aliases,
      boolean required,
      String docJa,
      String docEn) {

    static TableColumn of(Column column) {
      return new TableColumn(
          column.field(),
          column.ja(),
          column.en(),
          column.aliases(),
          column.required(),
          column.docJa(),
          column.docEn());
    }
  }

  static TableKind of(FileKind<?> kind) {
    return new TableKind(
        kind.name(), kind.ja(), kind.en(), kind.columns().stream().map(TableColumn::of).toList());
  }
}
