package io.bizportal.pbx.csv.groups;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.OneChangeSet;
import io.bizportal.pbx.csv.PlainWrites;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.csv.TableFamilies;
import io.bizportal.pbx.group.CheckedGroup;
import io.bizportal.pbx.group.GroupSettings;
import io.bizportal.pbx.group.IncomingGroups;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.routing.GroupKind;
import io.bizportal.pbx.rule.Findings;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Incoming groups and their members. A row is told by its name. */
@Singleton
class GroupTable implements FileKind<GroupRow> {

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

  private final CheckGroups check;
  private final SettingKinds kinds;
  private final EntityManager entities;
  private final ObjectMapper json;
  private final Clock clock;
  private final OneChangeSet changeSet;
  private final PbxConfig config;

  GroupTable(
      CheckGroups check,
      SettingKinds kinds,
      EntityManager entities,
      ObjectMapper json,
      Clock clock,
      OneChangeSet changeSet,
      PbxConfig config) {
    this.check = check;
    this.kinds = kinds;
    this.entities = entities;
    this.json = json;
    this.clock = clock;
    this.changeSet = changeSet;
    this.config = config;
  }

  @Override
  public String family() {
    return TableFamilies.CLOUD_PBX;
  }

  @Override
  public String name() {
    return "incoming-groups";
  }

  @Override
  public String ja() {
    return "着信グループ";
  }

  @Override
  public String en() {
    return "Incoming groups";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
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
  public void each(Connection connection, String contract, Consumer<Existing<GroupRow>> taker)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select g.id, g.name, g.kind, g.number, h.name,
                   coalesce((select string_agg(e.number, ' ' order by m.position)
                               from incoming_group_member m join extension e on e.id = m.extension
                              where m.incoming_group = g.id), '')
              from incoming_group g left join hold_music h on h.id = g.hold_music
             where g.contract = ? order by g.name""")) {
      select.setString(1, contract);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          GroupRow read =
              new GroupRow(
                  row.getString(2),
                  GroupKind.valueOf(row.getString(3)),
                  row.getString(4),
                  members(row.getString(6)),
                  row.getString(5));
          taker.accept(new Existing<>(row.getObject(1, UUID.class), read.name(), read));
        }
      }
    }
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
  public Optional<UUID> write(
      Connection connection,
      Importer by,
      Comparison<GroupRow> comparison,
      Map<Long, String> hashes,
      Progress progress)
      throws SQLException {
    return changeSet.of(
        connection,
        by,
        (contract, changes) -> write(connection, contract, comparison, changes, progress));
  }

  private void write(
      Connection connection,
      LockedContract contract,
      Comparison<GroupRow> comparison,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    NamesOf names = new NamesOf(connection, contract.number());
    Map<String, UUID> extensions = names.extensions();
    Map<String, UUID> music = names.music();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CopyRows groups =
        new CopyRows(
            connection,
            "incoming_group",
            "id, contract, name, kind, number, hold_music, version, created_at, updated_at");
    CopyRows members =
        new CopyRows(connection, "incoming_group_member", "incoming_group, position, extension");
    CopyRows dialStrings =
        new CopyRows(connection, "dial_string", "contract, digits, used_as, owner");
    new PlainWrites<GroupRow>(
            kinds.require(IncomingGroups.RESOURCE),
            entities,
            row -> settings(row, extensions, music),
            (id, row) -> {
              groups.row(
                  id,
                  contract.number(),
                  row.name(),
                  row.kind(),
                  row.number(),
                  row.music() == null ? null : music.get(row.music()),
                  1,
                  now,
                  now);
              int position = 1;
              for (String member : row.members()) {
                members.row(id, position++, extensions.get(member));
              }
              if (row.number() != null) {
                dialStrings.row(contract.number(), row.number(), "incoming-group", id);
              }
            },
            List.of(groups, members, dialStrings))
        .write(contract, comparison, changes, progress);
  }

  private ObjectNode settings(GroupRow row, Map<String, UUID> extensions, Map<String, UUID> music) {
    ObjectNode settings = json.createObjectNode();
    settings.put("name", row.name()).put("kind", row.kind().name()).put("number", row.number());
    settings.set(
        "members",
        json.valueToTree(
            row.members().stream().map(extensions::get).filter(Objects::nonNull).toList()));
    settings.set(
        "holdMusic", json.valueToTree(row.music() == null ? null : music.get(row.music())));
    return settings;
  }
}
