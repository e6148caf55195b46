package io.bizportal.identity.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What entitlement-service and pbx-config-service tell of one contract of their own examples. */
public final class Contract {

  public static final String COMPANY = "C0000001";

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(200_000_000, 900_000_000));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String number = "N%09d".formatted(NEXT.incrementAndGet());
  private long settings;
  private long life;

  private Contract() {}

  public static Contract of(String service) {
    Contract contract = new Contract();
    contract.become(service, "ACTIVE");
    return contract;
  }

  /** Nothing was told of it yet. */
  static Contract unheardOf() {
    return new Contract();
  }

  public String number() {
    return number;
  }

  /** A Dotphone Office base contract of a company, run by this admin ID. */
  public static Contract base(String company, String adminId) {
    Contract contract = new Contract();
    contract.dotphone(company, "ACTIVE", contract.number, adminId, null);
    return contract;
  }

  /** A contract without a word about it yet, to be told with {@link #dotphone}. */
  static Contract dotphone() {
    return new Contract();
  }

  /** The admin ID that a base contract usually has here. */
  public String adminId() {
    return "Admin-" + number;
  }

  public void terminated(String company, String adminId) {
    dotphone(company, "TERMINATED", number, adminId, null);
  }

  /**
   * Tells the contract as it stands under a base.
   *
   * @param loginIds by number, all there are; null if nothing is said of them
   */
  void dotphone(
      String company,
      String lifeCycle,
      String base,
      String adminId,
      @Nullable Map<String, String> loginIds) {
    ObjectNode told =
        example("entitlement-service", "contract-changed")
            .put("contract", number)
            .put("company", company)
            .put("service", "DOTPHONE_OFFICE")
            .put("lifeCycle", lifeCycle)
            .put("version", ++life);
    told.putObject("baseContract").put("number", base).put("adminId", adminId);
    if (loginIds != null) {
      ObjectNode inventory = told.putObject("inventory");
      inventory.putArray("options");
      var numbers = inventory.putArray("numbers");
      loginIds.forEach(
          (telephone, loginId) ->
              numbers.addObject().put("number", telephone).put("loginId", loginId));
    }
    send("contract-changed", number, told);
  }

  void become(String service, String lifeCycle) {
    send(
        "contract-changed",
        number,
        example("entitlement-service", "contract-changed")
            .put("contract", number)
            .put("company", COMPANY)
            .put("service", service)
            .put("lifeCycle", lifeCycle)
            .put("version", ++life));
  }

  public UUID extension(String extensionNumber) {
    UUID id = UUID.randomUUID();
    extension(id, extensionNumber);
    return id;
  }

  void extension(UUID id, String extensionNumber) {
    extension(id, extensionNumber, ++settings);
  }

  void extension(UUID id, String extensionNumber, long version) {
    ObjectNode setting = setting(id, "extension", version);
    setting.putObject("state").put("number", extensionNumber).put("memo", "受付");
    send("pbx-config-snapshot", key("extension", id), setting);
  }

  /** A setting of the example's own kind, which is nobody's extension. */
  void otherSetting() {
    UUID id = UUID.randomUUID();
    send(
        "pbx-config-snapshot",
        key("incoming-group", id),
        setting(id, "incoming-group", ++settings));
  }

  public void extensionGone(UUID id) {
    settings++;
    send("pbx-config-snapshot", key("extension", id), null);
  }

  private String key(String resource, UUID id) {
    return number + "/" + resource + "/" + id;
  }

  private ObjectNode setting(UUID id, String resource, long version) {
    return example("pbx-config-service", "pbx-config-snapshot")
        .put("contract", number)
        .put("company", COMPANY)
        .put("contractVersion", version)
        .put("resource", resource)
        .put("id", id.toString());
  }

  private static ObjectNode example(String service, String topic) {
    try {
      return (ObjectNode)
          JSON.readTree(
              Path.of("..", service, "src/main/resources/events", topic + ".v1.example.json")
                  .toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(String topic, String key, @Nullable ObjectNode data) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(
            topic, key, data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8));
    header(event, "content-type", "application/json");
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", UUID.randomUUID().toString());
    header(event, "ce_source", "/bizportal/test");
    header(event, "ce_type", "io.bizportal." + topic + ".v1");
    header(event, "ce_subject", key);
    header(event, "ce_time", Instant.now().toString());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(event);
      producer.flush();
    }
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
