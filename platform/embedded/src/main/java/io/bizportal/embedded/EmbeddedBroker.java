package io.bizportal.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller in this JVM. It may be stopped and started again at the same
 * place, so that an outage can be tried; its log outlives that.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** Order holds per key; four partitions are enough to show what it doesn't hold across. */
  public static final int PARTITIONS = 4;

  private final Path settings;
  private final int port;
  private @Nullable KafkaRaftServer server;

  private EmbeddedBroker(Path settings, int port) {
    this.settings = settings;
    this.port = port;
  }

  /** On free ports, with a new folder that is the caller's to delete. */
  public static EmbeddedBroker start() {
    return start(Folders.temporary("kafka"), 0, 0);
  }

  /**
   * @param folder holds the log; what is there is taken up again
   * @param port 0 for any free one; likewise {@code controllerPort}
   */
  public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
    List<Integer> free = FreePorts.take(2);
    int broker = port == 0 ? free.get(0) : port;
    int controller = controllerPort == 0 ? free.get(1) : controllerPort;
    Path settings = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder);
      try (Writer writer = Files.newBufferedWriter(settings)) {
        properties(folder, broker, controller).store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Files.exists(folder.resolve("log/meta.properties"))) {
      format(settings);
    }
    EmbeddedBroker embedded = new EmbeddedBroker(settings, broker);
    embedded.startAgain();
    return embedded;
  }

  private static Properties properties(Path folder, int broker, int controller) {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@127.0.0.1:" + controller,
            "controller.listener.names",
            "CONTROLLER",
            "listeners",
            "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller,
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + broker,
            "log.dirs",
            folder.resolve("log").toString(),
            "num.partitions",
            Integer.toString(PARTITIONS)));
    // One node carries everything, and little of it.
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "num.network.threads", "2",
            "log.cleaner.dedupe.buffer.size", "4194304"));
    return properties;
  }

  private static void format(Path settings) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int result =
        StorageTool.execute(
            new String[] {
              "format",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              settings.toString()
            },
            new PrintStream(said, true, StandardCharsets.UTF_8));
    if (result != 0) {
      throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
    }
  }

  public int port() {
    return port;
  }

  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Starts it again where it was stopped. */
  public synchronized void startAgain() {
    if (server != null) {
      return;
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(settings)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KafkaRaftServer next = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    next.startup();
    server = next;
  }

  /** Takes it away from its clients until it is started again. */
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Makes those topics that are not there. */
  public void createTopics(Collection<String> names) {
    createTopics(names, Map.of());
  }

  /** The topics of the house. */
  public void createHouse() {
    createTopics(Topics.ALL);
    createTopics(Topics.COMPACTED, Map.of("cleanup.policy", "compact"));
  }

  /** The same with settings of their own, such as {@code retention.ms}. */
  public void createTopics(Collection<String> names, Map<String, String> topicSettings) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      Set<String> there = admin.listTopics().names().get();
      admin
          .createTopics(
              names.stream()
                  .filter(name -> !there.contains(name))
                  .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(topicSettings))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics " + names, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
