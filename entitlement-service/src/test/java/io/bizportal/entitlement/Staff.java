package io.bizportal.entitlement;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A customer's people and groups, run by its first administrator. */
public final class Staff {

  private final Customer customer;

  private Staff(Customer customer) {
    this.customer = customer;
  }

  public static Staff of(Customer customer) {
    return new Staff(customer);
  }

  public RequestSpecification as() {
    return Api.as(customer.administratorToken());
  }

  public String addGroup(String name) {
    return as().body(Map.of("name", name))
        .post("/v1/groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public String tag(String group) {
    return as().get("/v1/groups/" + group).then().statusCode(200).extract().header("ETag");
  }

  /** Sets a group's permissions and answers the grant version. */
  public long permit(String group, Map<String, Object> permissions) {
    return as().header("If-Match", tag(group))
        .body(permissions)
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("grantVersion");
  }

  /** A general user who came in with identity-service's event, in these groups. */
  public UUID hire(String... groups) {
    UUID account = UUID.randomUUID();
    long before = grantVersion();
    accountChanged(account, "ACTIVE", 1, List.of(groups));
    await().atMost(Duration.ofSeconds(15)).until(() -> grantVersion() > before);
    return account;
  }

  public void accountChanged(UUID account, String status, long version, List<String> groups) {
    accountChanged(UUID.randomUUID(), account, status, version, groups);
  }

  /** Sends the event as identity-service does. */
  public void accountChanged(
      UUID event, UUID account, String status, long version, List<String> groups) {
    String data =
        """
        {"account":"%s","company":"%s","status":"%s","role":"GENERAL","groups":[%s],
         "version":%d,"somethingNew":true}"""
            .formatted(
                account,
                customer.company(),
                status,
                String.join(",", groups.stream().map(g -> '"' + g + '"').toList()),
                version);
    send("account-changed", event, account.toString(), data);
  }

  /** Tells that these are the account's linked contracts from now on, as identity-service does. */
  public void linked(UUID account, long version, String... contracts) {
    String data =
        """
        {"account":"%s","company":"%s","status":"ACTIVE","role":"GENERAL","linkedContracts":[%s],
         "version":%d}"""
            .formatted(
                account,
                customer.company(),
                Stream.of(contracts)
                    .map(
                        contract ->
                            "{\"contract\":\"%s\",\"linkedAt\":\"2026-11-20T02:15:30Z\"}"
                                .formatted(contract))
                    .collect(Collectors.joining(",")),
                version);
    send("account-changed", UUID.randomUUID(), account.toString(), data);
  }

  /** Tells that a session is over, as identity-service does. */
  public void sessionEnded(String session, UUID account) {
    send(
        "session-ended",
        UUID.randomUUID(),
        account.toString(),
        """
        {"session":"%s","account":"%s","company":"%s","reason":"SIGN_OUT","endedAt":"%s"}"""
            .formatted(session, account, customer.company(), Instant.now()));
  }

  private static void send(String topic, UUID event, String key, String data) {
    var record = new ProducerRecord<>(topic, key, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            event.toString(),
            "ce_source",
            "/bizportal/identity-service",
            "ce_type",
            "io.bizportal." + topic + ".v1",
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer())) {
      var _ = producer.send(record);
      producer.flush();
    }
  }

  public String token(UUID account) {
    return Tokens.generalUser(customer.company(), account).sign();
  }

  public boolean reaches(UUID account, String contract) {
    return Api.exchange(token(account), contract).post("/oauth/token").statusCode() == 200;
  }

  public long grantVersion() {
    return Api.as(Tokens.service())
        .get("/internal/v1/companies/" + customer.company() + "/grant-version")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("grantVersion");
  }
}
