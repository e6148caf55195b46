package io.bizportal.pbx.csv.linekeys;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.linekey.LineKeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the line keys' table, and what their cells are called. */
final class KeyColumns {

  static final Words<LineKeyKind> KINDS =
      Words.of(
          Map.entry(LineKeyKind.LINE, List.of("外線", "External line", "Line", "回線")),
          Map.entry(
              LineKeyKind.EXTENSION, List.of("内線の監視", "Monitored extension", "内線", "Extension")),
          Map.entry(LineKeyKind.SPEED_DIAL, List.of("短縮ダイヤル", "Speed dial", "短縮")));

  static final List<Column> ALL =
      List.of(
          Column.of(
                  "number",
                  "内線番号",
                  "Extension number",
                  "どの内線の端末かを示します",
                  "Tells whose terminal it is")
              .also("内線", "Number")
              .needed()
              .holding(Column.Form.DIGITS)
              .like("20200"),
          Column.of("position", "キー", "Key", "1～24", "1 to 24")
              .also("位置", "Position")
              .needed()
              .like("1"),
          Column.of("kind", "種類", "Kind", KINDS.choices(false), KINDS.choices(true))
              .needed()
              .like("外線"),
          Column.of(
                  "externalNumber",
                  "外線番号",
                  "External number",
                  "種類が「外線」のとき。登録されている外線番号",
                  "Of a line: one of the contract’s external numbers")
              .holding(Column.Form.DIGITS)
              .like("0312345678"),
          Column.of(
                  "extension",
                  "監視する内線",
                  "Extension to monitor",
                  "種類が「内線の監視」のとき。状態を表示し、着信に応答する内線番号",
                  "Of a monitored extension: whose state is shown and whose calls are picked up")
              .holding(Column.Form.DIGITS),
          Column.of(
                  "digits",
                  "かける番号",
                  "Number to call",
                  "種類が「短縮ダイヤル」のとき。発信する番号",
                  "Of a speed dial: what is dialled")
              .holding(Column.Form.DIGITS),
          Column.of("label", "表示名", "Label", "20文字まで", "At most 20 characters").like("代表"));

  private KeyColumns() {}

  static List<@Nullable String> cells(KeyRow row, boolean english) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(row.number());
    cells.add(Integer.toString(row.position()));
    cells.add(KINDS.write(row.kind(), english));
    cells.add(row.externalNumber());
    cells.add(row.extension());
    cells.add(row.digits());
    cells.add(row.label());
    return cells;
  }
}
