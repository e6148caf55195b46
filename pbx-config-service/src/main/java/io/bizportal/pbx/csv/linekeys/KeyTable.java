package io.bizportal.pbx.csv.linekeys;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.csv.SettingsTable;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.linekey.CheckedKeys;
import io.bizportal.pbx.linekey.LineKey;
import io.bizportal.pbx.linekey.LineKeyKind;
import io.bizportal.pbx.linekey.LineKeySettings;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line keys of a contract's terminals. A row is told by its extension and key. */
@Singleton
class KeyTable extends SettingsTable<KeyRow> {

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,3}");
  private static final String ONE_KEY = "/keys/0";

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select e.id, e.number, k.position, k.kind, n.digits, m.number, k.digits, k.label
            from extension e
            join line_key k on k.extension = e.id
            left join external_number n on n.id = k.external_number
            left join extension m on m.id = k.monitored""",
          "e",
          "e.number, k.position");

  private final WriteKeys write;

  KeyTable(WriteKeys write, OneChangeSet changeSet) {
    super(
        new About(TableFamilies.CLOUD_PBX, "line-keys", "マルチライン", "Line keys", KeyColumns.ALL),
        READ,
        changeSet);
    this.write = write;
  }

  @Override
  public List<@Nullable String> cells(KeyRow row, boolean english) {
    return KeyColumns.cells(row, english);
  }

  @Override
  protected Existing<KeyRow> existing(ResultSet row) throws SQLException {
    KeyRow read =
        new KeyRow(
            row.getString(2),
            row.getInt(3),
            LineKeyKind.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8));
    return new Existing<>(
        row.getObject(1, UUID.class), keyOf(read.number(), read.position()), read);
  }

  private static String keyOf(String number, int position) {
    return number + " / " + position;
  }

  @Override
  public Optional<String> key(Cells cells) {
    return EnteredNumber.read(cells.text("number"))
        .flatMap(number -> position(cells).map(position -> keyOf(number.digits(), position)));
  }

  private static Optional<Integer> position(Cells cells) {
    return Optional.of(cells.text("position"))
        .filter(text -> POSITION.matcher(text).matches())
        .map(Integer::valueOf);
  }

  @Override
  public @Nullable KeyRow read(Cells cells, @Nullable KeyRow existing, RowFaults faults) {
    Optional<EnteredNumber> number = EnteredNumber.read(cells.text("number"));
    if (number.isEmpty()) {
      faults.add("number", "not-a-number", "数字で入力してください", "Digits only");
      return null;
    }
    String own = number.get().digits();
    String extension = plain(cells.text("extension"));
    String line = plain(cells.text("externalNumber"));
    Optional<LineKeyKind> kind = KeyColumns.KINDS.read(cells, "kind", faults);
    if (kind.isEmpty() && !cells.text("kind").isEmpty()) {
      return null;
    }
    List<LineKeySettings.@Nullable Key> asked = new ArrayList<>();
    asked.add(
        new LineKeySettings.Key(
            position(cells).orElse(null),
            kind.orElse(null),
            line == null ? null : standIn(line),
            extension == null ? null : standIn(extension),
            cells.text("digits"),
            cells.text("label")));
    Findings findings = new Findings();
    List<LineKey> checked =
        CheckedKeys.of(new LineKeySettings(asked), standIn(own), findings).keys();
    new RowFindings(faults).add(findings.all().stream().map(KeyTable::byColumn).toList(), "number");
    if (checked.isEmpty() || !faults.none()) {
      return null;
    }
    LineKey key = checked.getFirst();
    return new KeyRow(own, key.position(), key.kind(), line, extension, key.digits(), key.label());
  }

  private static @Nullable String plain(String cell) {
    return cell.isEmpty() ? null : EnteredNumber.read(cell).map(EnteredNumber::digits).orElse(cell);
  }

  /** The rules ask whether there is one; which one it is, is looked up for all rows at once. */
  private static UUID standIn(String named) {
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
  }

  /** The rule is about a list of keys; a row is one of them. */
  private static Finding byColumn(Finding found) {
    return new Finding(
        found.pointer().startsWith(ONE_KEY)
            ? found.pointer().substring(ONE_KEY.length())
            : found.pointer(),
        found.code(),
        found.ja(),
        found.en());
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<KeyRow> comparison, Faults faults)
      throws SQLException {
    CheckKeys.check(new NamesOf(connection, contract), comparison, faults);
  }

  @Override
  protected void write(
      Connection connection,
      LockedContract contract,
      Comparison<KeyRow> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    NamesOf names = new NamesOf(connection, contract.number());
    write.write(
        connection,
        TerminalKeysOf.wanted(comparison, names.externalNumbers(), names.extensions()),
        changes,
        progress);
  }
}
