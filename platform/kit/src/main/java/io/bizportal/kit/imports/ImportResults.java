package io.bizportal.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Importer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what came of a step, if the import is still this worker's and nobody cancelled it. */
@Singleton
class ImportResults {

  /** What a worker must know of an import. */
  record Task(
      UUID id,
      UUID lease,
      Importer by,
      String kind,
      boolean replaces,
      ImportState state,
      @Nullable String digest) {}

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;

  ImportResults(
      ImportJobs jobs, ImportFiles files, DataSource database, ObjectMapper json, Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  Task task(UUID id, UUID lease) {
    ImportJob job = jobs.leased(id);
    return new Task(
        id,
        lease,
        job.by(),
        job.upload().kind(),
        job.upload().replaces(),
        job.state(),
        job.digest());
  }

  /** All errors, or a preview that waits to be applied. */
  @Transactional
  void validated(Task task, Outcome outcome) {
    mustBeMine(task);
    tell(task, outcome, null);
    jobs.become(
        task.id(), outcome.faults().none() ? ImportState.READY : ImportState.INVALID, null, now());
    errors(task.id(), outcome.faults());
  }

  /** In the transaction that applies. */
  @Transactional(Transactional.TxType.MANDATORY)
  void applied(Task task, Outcome outcome, @Nullable UUID changeSet) {
    mustBeMine(task);
    tell(task, outcome, changeSet);
    jobs.become(task.id(), ImportState.APPLIED, null, now());
    files.forget(task.id());
  }

  @Transactional
  void cancelled(Task task) {
    end(task, ImportState.CANCELLED, null);
  }

  @Transactional
  void stopped(Task task, ProblemCode why) {
    end(task, ImportState.STOPPED, why.code());
  }

  private void end(Task task, ImportState state, @Nullable String reason) {
    if (task.lease().equals(jobs.lockLeased(task.id()).lease())) {
      jobs.become(task.id(), state, reason, now());
      files.forget(task.id());
    }
  }

  private void mustBeMine(Task task) {
    ImportJob job = jobs.lockLeased(task.id());
    if (!task.lease().equals(job.lease())) {
      throw new ImportLeases.Lost();
    }
    if (job.cancelRequested()) {
      throw new ImportLeases.Cancelled();
    }
  }

  private void tell(Task task, Outcome outcome, @Nullable UUID changeSet) {
    jobs.tell(
        task.id(),
        outcome.counts(),
        text(outcome.preview()),
        text(outcome.faults().warnings()),
        outcome.digest(),
        outcome.renewed(),
        changeSet);
  }

  private void errors(UUID job, Faults faults) {
    try (Connection connection = database.getConnection()) {
      CopyRows rows =
          new CopyRows(
              connection, "import_error", "job, position, line, field, code, ja, en, value");
      int position = 0;
      for (Faults.Fault fault : faults.all()) {
        rows.row(
            job,
            position++,
            fault.line(),
            fault.field(),
            fault.code(),
            fault.ja(),
            fault.en(),
            fault.value());
      }
      rows.flush();
    } catch (SQLException e) {
      throw new IllegalStateException("errors can't be kept", e);
    }
  }

  private String text(Object value) {
    try {
      // PostgreSQL keeps no NUL, whose escape could only come from a control character in a cell.
      return json.writeValueAsString(value).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
