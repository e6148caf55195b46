package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.csv.SettingsTable;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.voice.VoiceForwarding;
import io.bizportal.pbx.voice.VoiceTarget;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How calls to a contract's numbers are forwarded. A row is told by its number. */
@Singleton
class ForwardingTable extends SettingsTable<ForwardingRow> {

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select n.id, n.number, c.options, f.enabled, f.unconditional, f.busy, f.no_answer,
                 f.unreachable, f.ring_seconds, f.target, f.destinations, f.effective
            from telephone_number n
            join contract c on c.number = n.contract and c.service = 'IP_VOICE'
            left join voice_forwarding f on f.telephone_number = n.id""",
          "n",
          "n.number");

  private final CheckForwardings check;
  private final WriteForwardings write;
  private final PbxConfig config;

  ForwardingTable(
      CheckForwardings check, WriteForwardings write, OneChangeSet changeSet, PbxConfig config) {
    super(
        new About(
            TableFamilies.IP_VOICE,
            "voice-forwardings",
            "電話番号の転送",
            "Forwarding of numbers",
            ForwardingColumns.ALL),
        READ,
        changeSet);
    this.check = check;
    this.write = write;
    this.config = config;
  }

  /** Numbers come and go with orders, not with files. */
  @Override
  public boolean mayReplace() {
    return false;
  }

  @Override
  public List<@Nullable String> cells(ForwardingRow row, boolean english) {
    return ForwardingColumns.cells(row, english);
  }

  @Override
  protected Existing<ForwardingRow> existing(ResultSet row) throws SQLException {
    ForwardingRow read = new ForwardingRow(row.getString(2), options(row), forwarding(row));
    return new Existing<>(row.getObject(1, UUID.class), read.number(), read);
  }

  private static Set<ContractOption> options(ResultSet row) throws SQLException {
    List<String> names = Arrays.asList((String[]) row.getArray(3).getArray());
    return Stream.of(ContractOption.values())
        .filter(option -> names.contains(option.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static VoiceForwarding forwarding(ResultSet row) throws SQLException {
    if (row.getString(10) == null) {
      return VoiceForwarding.NEVER_SET;
    }
    return new VoiceForwarding(
        row.getBoolean(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getBoolean(8),
        row.getInt(9),
        VoiceTarget.valueOf(row.getString(10)),
        Arrays.asList((String[]) row.getArray(11).getArray()),
        row.getObject(12, Integer.class));
  }

  @Override
  public Optional<String> key(Cells cells) {
    return EnteredNumber.read(cells.text("number")).map(EnteredNumber::digits);
  }

  @Override
  public @Nullable ForwardingRow read(
      Cells cells, @Nullable ForwardingRow existing, RowFaults faults) {
    if (existing == null) {
      new RowFindings(faults)
          .add(
              List.of(
                  new Finding(
                      "/number",
                      "number-unknown",
                      "このご契約の電話番号ではありません",
                      "This contract has no such telephone number")),
              "number");
      return null;
    }
    return new ReadForwarding(config.forwarding().refusedKinds(), cells, existing, faults).read();
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<ForwardingRow> comparison, Faults faults) {
    check.check(contract, comparison, faults);
  }

  @Override
  protected void write(
      Connection connection,
      LockedContract contract,
      Comparison<ForwardingRow> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    write.write(connection, contract, comparison.changed(), changes, progress);
  }
}
