package io.bizportal.kit.imports;

import io.bizportal.kit.table.TableProblem;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Finds imports that need work: at once when told of one, else every second. */
@Singleton
class ImportRound {

  private static final Logger LOG = Logger.getLogger(ImportRound.class);

  private final ImportLeases leases;
  private final RunImport run;
  private final Sql sql;
  private final ImportConfig config;
  private final Semaphore hands;

  ImportRound(ImportLeases leases, RunImport run, DataSource database, ImportConfig config) {
    this.leases = leases;
    this.run = run;
    this.sql = new Sql(database);
    this.config = config;
    this.hands = new Semaphore(config.atOnce());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void go() {
    while (hands.tryAcquire()) {
      UUID lease = UUID.randomUUID();
      Optional<UUID> job = Optional.empty();
      try {
        job = leases.take(lease);
      } finally {
        if (job.isEmpty()) {
          hands.release();
        }
      }
      if (job.isEmpty()) {
        return;
      }
      UUID id = job.get();
      Thread.ofPlatform().daemon().name("import-" + id).start(() -> work(id, lease));
    }
  }

  /** An import may need work: looks without keeping the caller waiting. */
  void soon() {
    Thread.ofVirtual().start(this::go);
  }

  private void work(UUID id, UUID lease) {
    try {
      run.run(id, lease);
    } catch (ImportLeases.Lost e) {
      LOG.infof("import %s was taken over", id);
    } catch (RuntimeException e) {
      // Taken up again when the lease is over, by whoever comes first.
      LOG.warnf(e, "import %s did not get on", id);
    } finally {
      hands.release();
    }
    go();
  }

  /** Previews that nobody applied, and files with errors that nobody needs any longer. */
  @Transactional
  @Scheduled(every = "1h", delayed = "1m")
  void tidy() {
    double seconds = config.kept().toSeconds();
    sql.run(
        """
        update import_job set state = 'STOPPED', reason = ?, settled_at = now(),
               version = version + 1
         where state = 'READY' and uploaded_at < now() - make_interval(secs => ?)""",
        TableProblem.IMPORT_EXPIRED.code(),
        seconds);
    sql.run(
        """
        delete from import_file where job in (
          select id from import_job
           where settled_at is not null
             and uploaded_at < now() - make_interval(secs => ?))""",
        seconds);
  }
}
