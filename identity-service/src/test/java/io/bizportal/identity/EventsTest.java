package io.bizportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I1: the bytes really sent are what the schemas say. */
@QuarkusTest
@IdentityServiceTest
class EventsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account-changed",
        "session-ended",
        "sign-in-recorded",
        "mail-requested",
        "company-policy-changed",
        "terminal-user-changed"
      })
  void theExampleIsValid(String topic) {
    Schemas.assertValid(topic, Schemas.example(topic).getBytes(StandardCharsets.UTF_8));
  }

  // I1
  @Test
  void accountChangedIsAValidCloudEventWithoutPersonalData() throws IOException {
    Registered person = People.aCompany();
    String account = person.administrator().toString();

    ConsumerRecord<String, byte[]> event =
        Topic.of("account-changed").next(r -> r.key().equals(account));

    Schemas.assertValid("account-changed", event.value());
    assertThat(Topic.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(Topic.header(event, "ce_type")).isEqualTo("io.bizportal.account-changed.v1");
    assertThat(Topic.header(event, "ce_source")).isEqualTo("/bizportal/identity-service");
    assertThat(Topic.header(event, "ce_dataschema"))
        .isEqualTo("urn:bizportal:schema:account-changed:v1");
    assertThat(UUID.fromString(Topic.header(event, "ce_id"))).isNotNull();
    JsonNode data = new ObjectMapper().readTree(event.value());
    assertThat(data.path("status").asText()).isEqualTo("INVITED");
    assertThat(data.path("role").asText()).isEqualTo("ADMINISTRATOR");
    assertThat(data.path("company").asText()).isEqualTo(person.company());
    assertThat(new String(event.value(), StandardCharsets.UTF_8))
        .doesNotContain(person.email(), People.NAME, People.TELEPHONE);
  }

  // H2
  @Test
  void whatIsInsideAMailRequestIsWhatTheSchemaSays() throws IOException {
    Registered person = People.aCompany();

    JsonNode mail = Mailbox.mail(person.email(), "INVITATION", 1);

    Schemas.assertValid("mail-requested", mail.toString().getBytes(StandardCharsets.UTF_8));
    JsonNode example = new ObjectMapper().readTree(Schemas.example("mail-requested"));
    assertThat(mail.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(example::fieldNames);
    assertThat(mail.path("parameters").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(() -> example.path("parameters").fieldNames());
  }

  // H2
  @Test
  void aMailRequestTellsItsExpiryAndKindOutsideAndNothingElse() {
    Registered person = People.aCompany();
    String account = person.administrator().toString();

    ConsumerRecord<String, byte[]> event =
        Topic.of("mail-requested").next(r -> r.key().equals(account));

    assertThat(Topic.header(event, "content-type")).isEqualTo("application/jose");
    assertThat(Topic.header(event, "ce_subject")).isEqualTo("INVITATION");
    assertThat(Topic.header(event, "ce_expirytime"))
        .isEqualTo(Mailbox.open(event).path("expiresAt").asText());
  }
}
