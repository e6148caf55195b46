package io.bizportal.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.embedded.EmbeddedBroker;
import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.kit.event.NewEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.core.ConditionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// I1: nothing lost, nothing for what rolled back, order per key
class RelayTest {

  private static EmbeddedDatabase postgres;
  private static EmbeddedBroker kafka;
  private static DataSource database;

  private final OutboxTable table = new OutboxTable(new ObjectMapper());
  private final List<Relay> relays = new ArrayList<>();
  private String topic;
  private TopicLog log;

  @BeforeAll
  static void startParts() {
    postgres = EmbeddedDatabase.start();
    kafka = EmbeddedBroker.start();
    postgres.create("outbox_test");
    database = postgres.dataSource("outbox_test");
    Flyway.configure().dataSource(database).locations("db/kit").load().migrate();
  }

  @AfterAll
  static void stopParts() {
    kafka.close();
    postgres.close();
  }

  @BeforeEach
  void freshTopic() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE outbox");
      statement.execute("CREATE TABLE IF NOT EXISTS aggregate (key text PRIMARY KEY, n int)");
      statement.execute("TRUNCATE aggregate");
    }
    topic = "things-" + UUID.randomUUID();
    kafka.createTopics(List.of(topic));
    log = new TopicLog(kafka.bootstrap(), topic);
  }

  @AfterEach
  void stopRelays() {
    relays.forEach(Relay::close);
    log.close();
  }

  private Relay relay() {
    return relay(database, OutboxRelay.producer(kafka.bootstrap(), "test"));
  }

  private Relay relay(DataSource source, Producer<String, byte[]> producer) {
    return relay(source, producer, Duration.ofMillis(500));
  }

  private Relay relay(DataSource source, Producer<String, byte[]> producer, Duration poll) {
    RelaySettings settings =
        new RelaySettings(
            URI.create("/bizportal/test"), poll, RelaySettings.PATIENCE, Duration.ofDays(2));
    Relay relay = new Relay(source, table, producer, settings, Clock.systemUTC());
    relays.add(relay);
    return relay;
  }

  private NewEvent event(String key, String text) {
    return NewEvent.json(topic, key, key, text.getBytes(StandardCharsets.UTF_8));
  }

  private UUID commit(NewEvent event) {
    try (Connection connection = database.getConnection()) {
      UUID id = UUID.randomUUID();
      table.add(connection, id, event);
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int waiting() {
    try (Connection connection = database.getConnection();
        var found =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM outbox WHERE published_at IS NULL")) {
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50));
  }

  @Test
  void aCommittedEventArrivesAsACloudEventAtOnce() {
    relay(database, OutboxRelay.producer(kafka.bootstrap(), "test"), Duration.ofMinutes(1)).start();
    commit(event("k", "\"first\""));
    soon().until(() -> log.read().size() == 1);
    Instant before = Instant.now();

    UUID id =
        commit(
            new NewEvent(
                topic,
                "k",
                "io.bizportal.thing-changed.v1",
                "k",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("requestid", "request-1")));
    soon().until(() -> log.read().size() == 2);

    ConsumerRecord<String, byte[]> message = log.read().getLast();
    assertThat(message.key()).isEqualTo("k");
    assertThat(TopicLog.headers(message))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", id.toString())
        .containsEntry("ce_type", "io.bizportal.thing-changed.v1")
        .containsEntry("ce_source", "/bizportal/test")
        .containsEntry("ce_subject", "k")
        .containsEntry("ce_dataschema", "urn:bizportal:schema:thing-changed:v1")
        .containsEntry("ce_requestid", "request-1")
        .containsEntry("content-type", "application/json")
        .containsKey("ce_time");
    // Woken by NOTIFY, not found by the poll every minute.
    assertThat(Duration.between(before, Instant.ofEpochMilli(message.timestamp())))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anEventWithoutDataIsADeletionForACompactedTopic() {
    relay().start();

    UUID id = commit(event("k", ""));
    soon().until(() -> log.read().size() == 1);

    ConsumerRecord<String, byte[]> message = log.read().getLast();
    assertThat(message.value()).isNull();
    assertThat(TopicLog.headers(message)).containsEntry("ce_id", id.toString());
  }

  @Test
  void whatWaitsIsTold() throws SQLException {
    UUID id = commit(event("k", "1"));
    UUID never = UUID.randomUUID();
    try (Connection connection = database.getConnection()) {
      assertThat(table.waiting(connection, List.of(id, never))).containsExactly(id);
      relay().start();
      soon().until(() -> table.waiting(connection, List.of(id, never)).isEmpty());
    }
  }

  @Test
  void aRollbackEmitsNothing() throws SQLException {
    relay().start();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      table.add(connection, UUID.randomUUID(), event("k", "\"never\""));
      connection.rollback();
    }

    commit(event("k", "\"marker\""));
    soon().until(() -> !log.read().isEmpty());

    assertThat(log.texts()).containsExactly("\"marker\"");
  }

  @Test
  void orderPerKeyHoldsWithManyWritersAndTwoRelays() throws Exception {
    relay().start();
    relay().start();

    write(6, 40, 5);
    soon().until(() -> waiting() == 0);
    soon().until(() -> log.read().size() >= 240);

    assertThat(log.read()).hasSize(240);
    assertInOrderWithoutGaps(log.read());
  }

  @Test
  void whenTheServingRelayDiesAnotherGoesOnWithoutGaps() throws Exception {
    Relay first = relay();
    relay();
    relays.forEach(Relay::start);
    ExecutorService writers = Executors.newSingleThreadExecutor();
    Future<?> writing = writers.submit(() -> write(4, 60, 4));

    soon().until(() -> log.read().size() > 30);
    killSessionsOfRelays();
    soon().until(() -> log.read().size() > 120);
    first.close();
    writing.get();
    writers.shutdown();
    soon().until(() -> waiting() == 0);
    soon().until(() -> effects(log.read()).size() == 240);

    assertInOrderWithoutGaps(effects(log.read()));
  }

  @Test
  void anOutageOfTheBrokerLosesNothing() {
    relay().start();
    commit(event("before", "\"0\""));
    soon().until(() -> log.read().size() == 1);
    kafka.stop();
    List<UUID> ids = new ArrayList<>();
    try {
      for (int i = 1; i <= 20; i++) {
        ids.add(commit(event("key" + i % 3, Integer.toString(i))));
      }
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(5))
          .until(() -> waiting() == 20);
    } finally {
      kafka.startAgain();
    }

    soon().until(() -> waiting() == 0);
    soon().until(() -> effects(log.read()).size() == 21);

    assertThat(log.read().stream().map(TopicLog::id))
        .containsAll(ids.stream().map(UUID::toString).toList());
    Map<String, Integer> last = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : effects(log.read())) {
      int n = Integer.parseInt(TopicLog.text(message).replace("\"", ""));
      assertThat(n).isGreaterThanOrEqualTo(last.getOrDefault(message.key(), 0));
      last.put(message.key(), n);
    }
  }

  @Test
  void aCrashBetweenSendAndMarkRepublishesWithTheSameId() {
    UUID id = commit(event("k", "\"once in effect\""));
    Relay crashing =
        relay(
            ForgetfulDatabase.failingOn(database, "UPDATE outbox"),
            OutboxRelay.producer(kafka.bootstrap(), "test"));
    crashing.start();
    soon().until(() -> !log.read().isEmpty());
    crashing.close();
    assertThat(waiting()).isEqualTo(1);

    relay().start();
    soon().until(() -> waiting() == 0);

    assertThat(log.read()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(effects(log.read()))
        .singleElement()
        .satisfies(m -> assertThat(TopicLog.id(m)).isEqualTo(id.toString()));
  }

  @Test
  void aKeyThatFailsStopsOnlyItself() {
    relay().start();
    commit(event("bad", "\"" + "x".repeat(2_000_000) + "\""));
    commit(event("bad", "\"behind it\""));

    commit(event("good", "\"goes on\""));
    soon().until(() -> !log.read().isEmpty());

    assertThat(log.texts()).containsExactly("\"goes on\"");
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void whatWaitsTellsHowFarTheTopicIsComplete() throws SQLException {
    try (Connection connection = database.getConnection()) {
      Instant before = table.publishedUpTo(connection, topic);
      commit(event("k", "1"));
      Instant waiting = table.publishedUpTo(connection, topic);
      commit(event("k", "2"));

      assertThat(before).isBefore(waiting);
      assertThat(table.publishedUpTo(connection, topic)).isEqualTo(waiting);
      assertThat(table.publishedUpTo(connection, "another")).isAfter(waiting);
    }
  }

  @Test
  void publishedRowsAreForgottenAfterAWhile() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      commit(event("k", "1"));
      commit(event("k", "2"));
      statement.execute(
          "UPDATE outbox SET published_at = now() - interval '3 days'"
              + " WHERE seq = (SELECT min(seq) FROM outbox)");

      assertThat(table.forget(connection, Duration.ofDays(2), 100)).isEqualTo(1);
      assertThat(table.forget(connection, Duration.ofDays(2), 100)).isZero();
      assertThat(waiting()).isEqualTo(1);
    }
  }

  /** Each writer bumps the aggregate's row before it appends, as services must. */
  private void write(int writers, int each, int keys) {
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> all = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int writer = w;
        all.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    bump("key" + (writer + i) % keys);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void bump(String key) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int n;
      try (var bump =
          connection.prepareStatement(
              "INSERT INTO aggregate VALUES (?, 1) ON CONFLICT (key)"
                  + " DO UPDATE SET n = aggregate.n + 1 RETURNING n")) {
        bump.setString(1, key);
        var found = bump.executeQuery();
        found.next();
        n = found.getInt(1);
      }
      table.add(connection, UUID.randomUUID(), event(key, Integer.toString(n)));
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a reader with an inbox acts on: each ID the first time only. */
  private static List<ConsumerRecord<String, byte[]>> effects(
      List<ConsumerRecord<String, byte[]>> messages) {
    Set<String> seen = new LinkedHashSet<>();
    return messages.stream().filter(message -> seen.add(TopicLog.id(message))).toList();
  }

  private static void assertInOrderWithoutGaps(List<ConsumerRecord<String, byte[]>> messages) {
    Map<String, Integer> last = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      int n = Integer.parseInt(TopicLog.text(message));
      assertThat(n).as("key %s", message.key()).isEqualTo(last.getOrDefault(message.key(), 0) + 1);
      last.put(message.key(), n);
    }
  }

  /** What PostgreSQL does to the sessions of a process that was killed. */
  private static void killSessionsOfRelays() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    }
  }
}
