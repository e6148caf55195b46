package io.bizportal.pbx.csv.groups;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.csv.SettingsTable;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.group.CheckedGroup;
import io.bizportal.pbx.group.GroupSettings;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.routing.GroupKind;
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

/** Incoming groups and their members. A row is told by its name. */
@Singleton
class GroupTable extends SettingsTable<GroupRow> {

  private static final Pattern BETWEEN_MEMBERS = Pattern.compile("[\\s,、，;；]+");

  private static final Words<GroupKind> KINDS =
      Words.of(
          Map.entry(GroupKind.SIMULTANEOUS, List.of("一斉着信", "Simultaneous", "一斉")),
          Map.entry(GroupKind.SEQUENTIAL, List.of("順次着信", "Sequential", "順次")),
          Map.entry(GroupKind.CYCLIC, List.of("巡回着信", "Cyclic", "巡回")),
          Map.entry(GroupKind.PICKUP, List.of("コールピックアップ", "Call pickup")),
          Map.entry(GroupKind.PARK, List.of("コールパーク", "Call park")));

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("name", "グループ名", "Group name", "60文字まで", "At most 60 characters")
              .needed()
              .like("営業"),
          Column.of("kind", "種類", "Kind", KINDS.choices(false), KINDS.choices(true)).like("順次着信"),
          Column.of(
                  "number",
                  "代表番号",
                  "Representative number",
                  "2～9から始まる3～8桁",
                  "3 to 8 digits, not starting with 0 or 1")
              .like("300"),
          Column.of(
                  "members",
                  "子番号",
                  "Members",
                  "呼び出す順の内線番号を、空白または改行で区切ります",
                  "Extensions in ring order, separated by blanks or line ends")
              .like("20200 20201"),
          Column.of(
              "holdMusic",
              "保留音",
              "Hold music",
              "保留音の名前。空欄は契約の既定",
              "Its name; empty: the contract’s default"));

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select g.id, g.name, g.kind, g.number, h.name,
                 coalesce((select string_agg(e.number, ' ' order by m.position)
                             from incoming_group_member m join extension e on e.id = m.extension
                            where m.incoming_group = g.id), '')
            from incoming_group g left join hold_music h on h.id = g.hold_music""",
          "g",
          "g.name");

  private final CheckGroups check;
  private final WriteGroups write;
  private final PbxConfig config;

  GroupTable(CheckGroups check, WriteGroups write, OneChangeSet changeSet, PbxConfig config) {
    super(
        new About(TableFamilies.CLOUD_PBX, "incoming-groups", "着信グループ", "Incoming groups", COLUMNS),
        READ,
        changeSet);
    this.check = check;
    this.write = write;
    this.config = config;
  }

  @Override
  public List<@Nullable String> cells(GroupRow row, boolean english) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(row.name());
    cells.add(KINDS.write(row.kind(), english));
    cells.add(row.number());
    cells.add(String.join(" ", row.members()));
    cells.add(row.music());
    return cells;
  }

  @Override
  protected Existing<GroupRow> existing(ResultSet row) throws SQLException {
    GroupRow read =
        new GroupRow(
            row.getString(2),
            GroupKind.valueOf(row.getString(3)),
            row.getString(4),
            members(row.getString(6)),
            row.getString(5));
    return new Existing<>(row.getObject(1, UUID.class), read.name(), read);
  }

  @Override
  public Optional<String> key(Cells cells) {
    return Optional.of(cells.text("name")).filter(name -> !name.isEmpty());
  }

  @Override
  public @Nullable GroupRow read(Cells cells, @Nullable GroupRow existing, RowFaults faults) {
    List<String> members = members(cells.text("members"));
    String music = cells.text("holdMusic");
    Findings findings = new Findings();
    CheckedGroup checked =
        CheckedGroup.of(
            new GroupSettings(
                cells.text("name"),
                KINDS.read(cells, "kind", faults).orElse(null),
                cells.text("number"),
                members.stream().map(GroupTable::standIn).toList(),
                null),
            config.limits().members(),
            findings);
    new RowFindings(faults).add(findings.all(), "name");
    return new GroupRow(
        checked.name(), checked.kind(), checked.number(), members, music.isEmpty() ? null : music);
  }

  private static List<String> members(String cell) {
    return BETWEEN_MEMBERS
        .splitAsStream(cell)
        .filter(member -> !member.isEmpty())
        .map(member -> EnteredNumber.read(member).map(EnteredNumber::digits).orElse(member))
        .toList();
  }

  /** The rules ask whether members differ; which they are, is looked up for all rows at once. */
  private static UUID standIn(String member) {
    return UUID.nameUUIDFromBytes(member.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<GroupRow> comparison, Faults faults)
      throws SQLException {
    check.check(new NamesOf(connection, contract), contract, comparison, faults);
  }

  @Override
  protected void write(
      Connection connection,
      LockedContract contract,
      Comparison<GroupRow> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    write.write(connection, contract, comparison, changes, progress);
  }
}
