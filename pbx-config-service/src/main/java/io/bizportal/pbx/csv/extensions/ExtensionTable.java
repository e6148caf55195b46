package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.absence.VoicemailPin;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.SettingsTable;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.extension.CheckedSettings;
import io.bizportal.pbx.extension.TerminalKind;
import io.bizportal.pbx.numbering.EnteredNumber;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Extensions with their absence behaviour. A row is told by its number. */
@Singleton
class ExtensionTable extends SettingsTable<ExtensionRow> {

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select e.id, e.site_number, e.terminal_number, e.office_link_number, e.memo,
                 e.terminal_kind, e.multiple_devices, e.outgoing_number, e.notification_number,
                 e.directed_pickup, e.barring_profile, e.delivery_address, e.terminal_item,
                 e.terminal_memo, a.mode, a.destination, a.unconditional, a.busy, a.unreachable,
                 a.no_answer, a.first_number, a.second_number, a.ring_seconds, a.voicemail_pin is not null as pin_set
            from extension e left join absence a on a.extension = e.id""",
          "e",
          "e.number");

  private final CheckExtensions check;
  private final WriteExtensions write;
  private final PbxConfig config;
  private final SecureRandom random = new SecureRandom();

  ExtensionTable(
      CheckExtensions check, WriteExtensions write, OneChangeSet changeSet, PbxConfig config) {
    super(
        new About(
            TableFamilies.CLOUD_PBX,
            "extensions",
            "内線と不在時動作",
            "Extensions and absence behaviour",
            ExtensionColumns.ALL),
        READ,
        changeSet);
    this.check = check;
    this.write = write;
    this.config = config;
  }

  @Override
  public List<@Nullable String> cells(ExtensionRow setting, boolean english) {
    return ExtensionColumns.cells(setting, english);
  }

  @Override
  protected Existing<ExtensionRow> existing(ResultSet row) throws SQLException {
    ExtensionRow read =
        new ExtensionRow(settings(row), absence(row), row.getBoolean("pin_set"), null);
    return new Existing<>(row.getObject("id", UUID.class), read.settings().number(), read);
  }

  private static CheckedSettings settings(ResultSet row) throws SQLException {
    String kind = row.getString("terminal_kind");
    return new CheckedSettings(
        row.getString("site_number"),
        row.getString("terminal_number"),
        row.getString("office_link_number"),
        row.getString("memo"),
        kind == null ? null : TerminalKind.valueOf(kind),
        row.getBoolean("multiple_devices"),
        row.getString("outgoing_number"),
        row.getString("notification_number"),
        row.getBoolean("directed_pickup"),
        row.getString("barring_profile"),
        row.getString("delivery_address"),
        row.getString("terminal_item"),
        row.getString("terminal_memo"),
        List.of());
  }

  private static AbsenceBehaviour absence(ResultSet row) throws SQLException {
    Integer ringSeconds = row.getObject("ring_seconds", Integer.class);
    return switch (row.getString("mode")) {
      case "FORWARDING" ->
          new AbsenceBehaviour.Forwarding(
              row.getString("destination"),
              Reaction.valueOf(row.getString("unconditional")),
              Reaction.valueOf(row.getString("busy")),
              Reaction.valueOf(row.getString("unreachable")),
              Reaction.valueOf(row.getString("no_answer")),
              ringSeconds);
      case "SINGLE_NUMBER_REACH" -> {
        List<String> numbers = new ArrayList<>();
        numbers.add(row.getString("first_number"));
        String second = row.getString("second_number");
        if (second != null) {
          numbers.add(second);
        }
        yield new AbsenceBehaviour.SingleNumberReach(numbers, ringSeconds);
      }
      case null, default -> new AbsenceBehaviour.Off();
    };
  }

  @Override
  public Optional<String> key(Cells cells) {
    Optional<String> site = EnteredNumber.read(cells.text("siteNumber")).map(EnteredNumber::digits);
    return site.flatMap(
        begins ->
            EnteredNumber.read(cells.text("terminalNumber"))
                .map(number -> begins + number.digits()));
  }

  @Override
  public @Nullable ExtensionRow read(
      Cells cells, @Nullable ExtensionRow existing, RowFaults faults) {
    return new ReadExtension(config.forwarding().refusedKinds(), cells, existing, faults).read();
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<ExtensionRow> comparison, Faults faults)
      throws SQLException {
    check.check(connection, contract, comparison, faults);
  }

  @Override
  public Map<Long, String> hashes(Comparison<ExtensionRow> comparison, Progress progress) {
    Map<Long, String> pins = new HashMap<>();
    comparison.added().forEach(row -> put(pins, row.cells(), row.setting()));
    comparison.changed().forEach(row -> put(pins, row.cells(), row.setting()));
    int[] done = {0};
    pins.replaceAll(
        (line, pin) -> {
          progress.at(0, 10, done[0]++, pins.size());
          return VoicemailPin.hash(pin, random);
        });
    return pins;
  }

  private static void put(Map<Long, String> pins, Cells cells, ExtensionRow row) {
    if (row.newPin() != null) {
      pins.put(cells.line(), row.newPin());
    }
  }

  @Override
  protected void write(
      Connection connection,
      LockedContract contract,
      Comparison<ExtensionRow> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    write.write(connection, contract, comparison, Unseen.of(hashes), changes, progress);
  }
}
