package io.bizportal.pbx.csv.numbers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.csv.WayBack;
import io.bizportal.pbx.external.ExternalNumbers;
import io.bizportal.pbx.external.NumberUses;
import io.bizportal.pbx.rule.Finding;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes external numbers back by the thousand, as the import of a file that leads back would. */
@Singleton
class NumbersBack implements BulkUndo {

  /** What a row is told by, and no import writes. */
  private static final String KEY = "digits";

  private static final Finding TAKEN =
      new Finding(
          "/" + KEY, "number-taken", "この番号はすでに登録されています", "This number is registered already");

  private final NumberTable table;
  private final CheckNumbers check;
  private final WriteNumbers write;
  private final NumberUses uses;
  private final ObjectMapper json;

  NumbersBack(
      NumberTable table,
      CheckNumbers check,
      WriteNumbers write,
      NumberUses uses,
      ObjectMapper json) {
    this.table = table;
    this.check = check;
    this.write = write;
    this.uses = uses;
    this.json = json;
  }

  @Override
  public boolean takes(List<Step> steps) {
    return WayBack.leads(steps, ExternalNumbers.RESOURCE, KEY);
  }

  @Override
  public void back(
      Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException {
    Map<String, Existing<NumberRow>> existing = new LinkedHashMap<>();
    table.each(connection, contract.number(), one -> existing.put(one.key(), one));
    NamesOf names = new NamesOf(connection, contract.number());
    NumberState states = new NumberState(json, names);
    Faults faults = new Faults();
    Comparison<NumberRow> comparison =
        new WayBack<>(states::of, states.rows()::of, NumberRow::digits, TAKEN)
            .of(steps, existing, faults);
    Steps.refuseIfAny(faults);
    uses.of(
            contract.number(),
            comparison.removed().stream().collect(Collectors.toMap(Existing::id, Existing::key)))
        .refuse(PbxProblem.IN_USE);
    check.check(names, contract.number(), comparison, faults);
    Steps.refuseIfAny(faults);
    write.write(connection, contract, comparison, changes, percent -> {});
  }
}
