package io.bizportal.kit.imports;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.CompareFile;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.FileKinds;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.TableProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the step that an import is at. */
@Singleton
class RunImport {

  private static final Logger LOG = Logger.getLogger(RunImport.class);
  private static final int LONGEST_SECONDS = 900;

  private final DataSource database;
  private final FileKinds kinds;
  private final ImportFiles files;
  private final ImportResults results;
  private final ImportLeases leases;
  private final ImportSite site;

  RunImport(
      DataSource database,
      FileKinds kinds,
      ImportFiles files,
      ImportResults results,
      ImportLeases leases,
      ImportSite site) {
    this.database = database;
    this.kinds = kinds;
    this.files = files;
    this.results = results;
    this.leases = leases;
    this.site = site;
  }

  /** What came of trying to apply; an outcome only if it was not applied. */
  private record Tried(@Nullable Outcome instead) {}

  /** Goes one step, unless somebody cancels or forbids it. */
  void run(UUID id, UUID lease) {
    ImportResults.Task task = results.task(id, lease);
    try {
      mayWrite(task);
      step(kinds.require(task.kind()), task, new LeasedProgress(leases, id, lease));
    } catch (ImportLeases.Cancelled e) {
      results.cancelled(task);
    } catch (ProblemException e) {
      results.stopped(task, e.problem());
    } catch (ImportLeases.Lost | Untold e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "import %s failed", id);
      results.stopped(task, TableProblem.IMPORT_FAILED);
    }
  }

  /** Whether the uploader may still write could not be told: to be asked again. */
  private static final class Untold extends RuntimeException {
    private static final long serialVersionUID = 1;

    Untold(Throwable cause) {
      super(cause);
    }
  }

  private <S> void step(FileKind<S> kind, ImportResults.Task task, Progress progress) {
    String text = files.read(task.id());
    if (task.state() == ImportState.VALIDATING) {
      results.validated(task, compare(kind, task, text, progress));
    } else {
      Map<Long, String> hashes = hashes(kind, task, text, progress);
      Tried tried = inTransaction(() -> apply(kind, task, text, hashes, progress));
      if (tried.instead() != null) {
        results.validated(task, tried.instead());
      }
    }
  }

  private void mayWrite(ImportResults.Task task) {
    boolean may;
    try {
      may = site.mayWrite(task.by().account(), task.by().contract());
    } catch (RuntimeException e) {
      throw new Untold(e);
    }
    if (!may) {
      throw new ProblemException(TableProblem.IMPORT_PERMISSION_WITHDRAWN);
    }
  }

  private <S> Outcome compare(
      FileKind<S> kind, ImportResults.Task task, String text, Progress progress) {
    return inTransaction(
        () -> {
          try (Connection connection = database.getConnection()) {
            readOneState(connection);
            Faults faults = new Faults();
            return Outcome.of(
                kind,
                new CompareFile<>(kind, task.replaces(), faults, progress)
                    .compare(connection, task.by().contract(), text),
                faults);
          }
        });
  }

  private <S> Map<Long, String> hashes(
      FileKind<S> kind, ImportResults.Task task, String text, Progress progress) {
    if (kind.columns().stream().noneMatch(column -> column.form() == Column.Form.SECRET)) {
      return Map.of();
    }
    Comparison<S> rows =
        inTransaction(
            () -> {
              try (Connection connection = database.getConnection()) {
                readOneState(connection);
                return new CompareFile<>(kind, task.replaces(), new Faults(), percent -> {})
                    .compare(connection, task.by().contract(), text);
              }
            });
    return kind.hashes(rows, progress);
  }

  private <S> Tried apply(
      FileKind<S> kind,
      ImportResults.Task task,
      String text,
      Map<Long, String> hashes,
      Progress progress)
      throws SQLException {
    site.lock(task.by());
    try (Connection connection = database.getConnection()) {
      Faults faults = new Faults();
      Comparison<S> comparison =
          new CompareFile<>(kind, task.replaces(), faults, percent -> progress.at(percent / 2))
              .compare(connection, task.by().contract(), text);
      Outcome outcome = Outcome.of(kind, comparison, faults);
      if (!faults.none() || !comparison.digest().equals(task.digest())) {
        return new Tried(outcome.again());
      }
      Optional<UUID> changeSet = Optional.empty();
      if (outcome.changesSomething()) {
        changeSet =
            kind.write(
                connection,
                task.by(),
                comparison,
                hashes,
                percent -> progress.at(50 + percent / 2));
      }
      mayWrite(task);
      results.applied(task, outcome, changeSet.orElse(null));
      return new Tried(null);
    }
  }

  /** All that is read belongs together, though nobody is kept from writing. */
  private static void readOneState(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
  }
}
