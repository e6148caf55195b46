package io.bizportal.identity.activation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** C3: the activation notice. */
@QuarkusTest
@IdentityServiceTest
class ActivationTest {

  private static final Path EXAMPLE =
      Path.of(
          "../entitlement-service/src/main/resources/events/contract-activated.v1.example.json");

  @Inject DataSource dataSource;

  // C3
  @Test
  void everyAdministratorIsToldOnceThoughTheEventComesAgain() throws IOException {
    Registered first = People.aCompany();
    String second = People.anAddress();
    Map<String, Object> another = People.aUser(second);
    another.put("role", "ADMINISTRATOR");
    String general = People.anAddress();
    add(first, another);
    add(first, People.aUser(general));
    UUID id = UUID.randomUUID();
    ObjectNode activated = producersExample(first.company());

    send(id, activated);
    send(id, activated);
    ObjectNode later = producersExample(first.company());
    later.put("siteName", "later");
    send(UUID.randomUUID(), later);

    // The third is told after the second was seen: same key, same partition.
    JsonNode last = Mailbox.mail(first.email(), "ACTIVATION_NOTICE", 2);
    assertThat(last.path("parameters").path("siteName").asText()).isEqualTo("later");
    JsonNode notice = Mailbox.mail(first.email(), "ACTIVATION_NOTICE", 1).path("parameters");
    assertThat(notice.path("contract").asText()).isEqualTo(activated.path("contract").asText());
    assertThat(notice.path("serviceKind").asText()).isEqualTo(activated.path("service").asText());
    assertThat(notice.path("companyName").asText())
        .isEqualTo(activated.path("companyName").asText());
    assertThat(notice.path("activatedOn").asText())
        .isEqualTo(activated.path("activatedOn").asText());
    Mailbox.mail(second, "ACTIVATION_NOTICE", 2);
    assertThat(Mailbox.mails(first.email(), "ACTIVATION_NOTICE")).hasSize(2);
    assertThat(Mailbox.mails(second, "ACTIVATION_NOTICE")).hasSize(2);
    assertThat(Mailbox.mails(general, "ACTIVATION_NOTICE")).isEmpty();
  }

  // C3
  @Test
  void aCompanyWithoutAdministratorIsToldWhenItsFirstOneArrives() throws IOException {
    String company = People.aCompanyId();
    send(UUID.randomUUID(), producersExample(company));
    Database database = new Database(dataSource);
    await()
        .until(
            () ->
                database.number(
                        "select count(*) from pending_activation_notice where company = ?", company)
                    == 1);

    Registered arrived = People.aCompany(company);

    assertThat(Mailbox.mail(arrived.email(), "ACTIVATION_NOTICE", 1)).isNotNull();
    assertThat(
            database.number(
                "select count(*) from pending_activation_notice where company = ?", company))
        .isZero();
  }

  private static ObjectNode producersExample(String company) throws IOException {
    ObjectNode example = (ObjectNode) new ObjectMapper().readTree(EXAMPLE.toFile());
    return example.put("company", company);
  }

  private static void add(Registered admin, Map<String, Object> user) {
    given()
        .auth()
        .oauth2(admin.token())
        .contentType(ContentType.JSON)
        .body(user)
        .post("/v1/accounts")
        .then()
        .statusCode(201);
  }

  private static void send(UUID id, JsonNode data) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(
            "contract-activated",
            data.path("contract").asText(),
            data.toString().getBytes(StandardCharsets.UTF_8));
    header(event, "content-type", "application/json");
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", id.toString());
    header(event, "ce_source", "/bizportal/entitlement-service");
    header(event, "ce_type", "io.bizportal.contract-activated.v1");
    header(event, "ce_subject", data.path("contract").asText());
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
