package io.bizportal.pbx.csv;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.rule.Finding;
import java.util.List;
import java.util.Map;

/** Steps of an undo as the rows of a file that leads back: checked by what checks files. */
public final class Steps {

  /** Told at most: enough to see what is in the way. */
  private static final int MOST_TOLD = 50;

  private Steps() {}

  /** A row that says nothing but which step it stands for. */
  public static Cells cells(BulkUndo.Step step) {
    return new Cells(line(step), Map.of(), List.of(), Map.of(), null);
  }

  /** What rules find in a step. */
  public static void add(Faults faults, BulkUndo.Step step, List<Finding> findings) {
    findings.forEach(
        found ->
            faults.add(
                line(step),
                found.pointer().isEmpty() ? "" : found.pointer().substring(1),
                found.code(),
                found.ja(),
                found.en(),
                ""));
  }

  /** 422 that points to the steps, unless nothing is wrong. */
  public static void refuseIfAny(Faults faults) {
    if (faults.none()) {
      return;
    }
    ProblemException problem = new ProblemException(CommonProblem.VALIDATION);
    for (Faults.Fault fault : faults.all().stream().limit(MOST_TOLD).toList()) {
      String step = fault.line() == 0 ? "" : "/changes/" + (fault.line() - 1);
      String field = fault.field().isEmpty() ? "" : "/" + fault.field();
      problem = problem.withField(step + field, fault.code(), fault.ja(), fault.en());
    }
    throw problem;
  }

  /** Lines are counted from 1; 0 is the file as a whole. */
  private static long line(BulkUndo.Step step) {
    return step.position() + 1L;
  }
}
