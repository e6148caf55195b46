package io.bizportal.pbx.csv.groups;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.csv.WayBack;
import io.bizportal.pbx.group.GroupUses;
import io.bizportal.pbx.group.IncomingGroups;
import io.bizportal.pbx.rule.Finding;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes incoming groups back by the thousand, as the import of a file that leads back would. */
@Singleton
class GroupsBack implements BulkUndo {

  /** What a row is told by, and no import writes. */
  private static final String KEY = "name";

  private static final Finding TAKEN =
      new Finding("/" + KEY, "name-taken", "同じ名前のグループがあります", "There is a group of this name");

  private final GroupTable table;
  private final CheckGroups check;
  private final WriteGroups write;
  private final GroupUses uses;
  private final ObjectMapper json;
  private final PbxConfig config;

  GroupsBack(
      GroupTable table,
      CheckGroups check,
      WriteGroups write,
      GroupUses uses,
      ObjectMapper json,
      PbxConfig config) {
    this.table = table;
    this.check = check;
    this.write = write;
    this.uses = uses;
    this.json = json;
    this.config = config;
  }

  @Override
  public boolean takes(List<Step> steps) {
    return WayBack.leads(steps, IncomingGroups.RESOURCE, KEY);
  }

  @Override
  public void back(
      Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException {
    Map<String, Existing<GroupRow>> existing = new LinkedHashMap<>();
    table.each(connection, contract.number(), one -> existing.put(one.key(), one));
    NamesOf names = new NamesOf(connection, contract.number());
    GroupState states = new GroupState(json, names);
    Faults faults = new Faults();
    Comparison<GroupRow> comparison =
        new WayBack<>(states::of, states.rows(config.limits().members())::of, GroupRow::name, TAKEN)
            .of(steps, existing, faults);
    Steps.refuseIfAny(faults);
    uses.refuse(comparison.removed().stream().map(Existing::id).toList());
    check.check(names, contract.number(), comparison, faults);
    Steps.refuseIfAny(faults);
    write.write(connection, contract, comparison, changes, percent -> {});
  }
}
