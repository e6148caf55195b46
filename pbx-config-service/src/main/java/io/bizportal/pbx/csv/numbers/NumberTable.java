package io.bizportal.pbx.csv.numbers;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.csv.SettingsTable;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.external.CheckedNumber;
import io.bizportal.pbx.external.ExternalNumberKind;
import io.bizportal.pbx.external.ExternalNumberSettings;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Findings;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** External numbers and what they lead to. A row is told by its digits. */
@Singleton
class NumberTable extends SettingsTable<NumberRow> {

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select n.id, n.digits, n.kind, e.number, g.name, n.memo
            from external_number n
            left join extension e on e.id = n.extension
            left join incoming_group g on g.id = n.incoming_group""",
          "n",
          "n.digits");

  private static final Words<ExternalNumberKind> KINDS =
      Words.of(
          Map.entry(ExternalNumberKind.REPRESENTATIVE, List.of("代表", "Representative")),
          Map.entry(ExternalNumberKind.INDIVIDUAL, List.of("個別", "Individual")),
          Map.entry(
              ExternalNumberKind.VOIP_GATEWAY, List.of("VoIP-GW", "VoIP gateway", "VoIPゲートウェイ")));

  private static final List<Column> COLUMNS =
      List.of(
          Column.of(
                  "digits", "外線番号", "External number", "ハイフンを入れても構いません", "With or without hyphens")
              .needed()
              .holding(Column.Form.DIGITS)
              .like("0312345678"),
          Column.of("kind", "種別", "Kind", KINDS.choices(false), KINDS.choices(true)).like("個別"),
          Column.of(
                  "extension",
                  "着信先の内線",
                  "Extension",
                  "内線番号。グループとどちらか一方",
                  "An extension’s number; either it or a group")
              .also("内線", "内線番号")
              .like("20200"),
          Column.of(
                  "incomingGroup",
                  "着信先のグループ",
                  "Incoming group",
                  "着信グループの名前",
                  "An incoming group’s name")
              .also("着信グループ", "グループ"),
          Column.of("memo", "メモ", "Memo", "200文字まで", "At most 200 characters"));

  private final CheckNumbers check;
  private final WriteNumbers write;

  NumberTable(CheckNumbers check, WriteNumbers write, OneChangeSet changeSet) {
    super(
        new About(TableFamilies.CLOUD_PBX, "external-numbers", "外線着信", "External numbers", COLUMNS),
        READ,
        changeSet);
    this.check = check;
    this.write = write;
  }

  @Override
  public List<@Nullable String> cells(NumberRow row, boolean english) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(row.digits());
    cells.add(KINDS.write(row.kind(), english));
    cells.add(row.extension());
    cells.add(row.group());
    cells.add(row.memo());
    return cells;
  }

  @Override
  protected Existing<NumberRow> existing(ResultSet row) throws SQLException {
    NumberRow read =
        new NumberRow(
            row.getString(2),
            ExternalNumberKind.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    return new Existing<>(row.getObject(1, UUID.class), read.digits(), read);
  }

  @Override
  public Optional<String> key(Cells cells) {
    return EnteredNumber.read(cells.text("digits")).map(EnteredNumber::digits);
  }

  @Override
  public @Nullable NumberRow read(Cells cells, @Nullable NumberRow existing, RowFaults faults) {
    String extension = cells.text("extension");
    String group = cells.text("incomingGroup");
    Findings findings = new Findings();
    CheckedNumber checked =
        CheckedNumber.of(
            new ExternalNumberSettings(
                cells.text("digits"),
                KINDS.read(cells, "kind", faults).orElse(ExternalNumberKind.INDIVIDUAL),
                standIn(extension),
                standIn(group),
                cells.text("memo")),
            findings);
    new RowFindings(faults).add(findings.all(), "digits");
    return new NumberRow(
        checked.digits(),
        checked.kind(),
        extension.isEmpty()
            ? null
            : EnteredNumber.read(extension).map(EnteredNumber::digits).orElse(extension),
        group.isEmpty() ? null : group,
        checked.memo());
  }

  /** The rules ask whether there is one; which one it is, is looked up for all rows at once. */
  private static @Nullable UUID standIn(String named) {
    return named.isEmpty() ? null : new UUID(0, 0);
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<NumberRow> comparison, Faults faults)
      throws SQLException {
    check.check(new NamesOf(connection, contract), contract, comparison, faults);
  }

  @Override
  protected void write(
      Connection connection,
      LockedContract contract,
      Comparison<NumberRow> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    write.write(connection, contract, comparison, changes, progress);
  }
}
