package io.bizportal.entitlement.grant;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The grant versions as committed at some instant after one asked, for those who ask often.
 *
 * <p>Everybody who asks while a query is under way is answered by the next one together. That keeps
 * the answer as strict as a query of one's own (it begins after the question) at a fraction of the
 * cost; under load the queries get larger, not more.
 */
@ApplicationScoped
public class CommittedVersions {

  private static final Logger LOG = Logger.getLogger(CommittedVersions.class);
  private static final int MOST_AT_ONCE = 1_000;

  private final DataSource database;
  private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();
  private final Thread reader =
      Thread.ofPlatform().daemon().name("grant-versions").unstarted(this::read);

  CommittedVersions(DataSource database) {
    this.database = database;
  }

  private record Question(String company, CompletableFuture<Long> answer) {}

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) {
    reader.interrupt();
  }

  /** A company's grant version; 0 if there is no such company. */
  public long of(String company) {
    Question question = new Question(company, new CompletableFuture<>());
    questions.add(question);
    try {
      return question.answer().join();
    } catch (CompletionException e) {
      LOG.warnf("grant version not read: %s", e.getMessage());
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "1");
    }
  }

  private void read() {
    List<Question> batch = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      batch.clear();
      try {
        batch.add(questions.take());
        questions.drainTo(batch, MOST_AT_ONCE - 1);
        answer(batch);
      } catch (InterruptedException e) {
        return;
      } catch (SQLException | RuntimeException e) {
        batch.forEach(question -> question.answer().completeExceptionally(e));
      }
    }
  }

  private void answer(List<Question> batch) throws SQLException {
    Map<String, Long> versions = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select id, grant_version from company where id = any(?)")) {
      Array companies =
          connection.createArrayOf(
              "text", batch.stream().map(Question::company).distinct().toArray());
      query.setArray(1, companies);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          versions.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    batch.forEach(
        question -> question.answer().complete(versions.getOrDefault(question.company(), 0L)));
  }
}
