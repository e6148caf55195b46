package io.bizportal.identity.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D1: terminal users are who has an extension. */
@QuarkusTest
@IdentityServiceTest
class ProvisioningTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;

  private Database database;
  private Contract contract;

  @BeforeEach
  void open() {
    database = new Database(dataSource);
    contract = Contract.of("SMART_PBX");
  }

  // D1
  @Test
  void anExtensionMakesATerminalUserAndItsRemovalTakesHimAway() {
    UUID extension = contract.extension("2001");
    contract.otherSetting();
    awaitLogins(plain("2001"));

    contract.extensionGone(extension);
    awaitLogins();

    assertThat(told(extension, "CREATED").path("number").asText()).isEqualTo("2001");
    assertThat(told(extension, "REMOVED").path("loginId").asText()).isEqualTo(plain("2001"));
  }

  // D1
  @Test
  void aNewNumberLeavesTheLoginIdAndTheNextHolderOfTheOldOneGetsAnother() {
    UUID first = contract.extension("2001");
    contract.extension(first, "2002");
    awaitNumber(first, "2002");

    UUID second = contract.extension("2001");

    awaitLogins(plain("2001"), plain("2001") + "-" + second.toString().substring(0, 8));
    assertThat(told(first, "NUMBER").path("number").asText()).isEqualTo("2002");
  }

  // D1
  @Test
  void whatIsHeardAgainOrTooLateChangesNothing() {
    UUID extension = UUID.randomUUID();
    contract.extension(extension, "2001", 5);
    contract.extension(extension, "2002", 7);
    contract.extension(extension, "2002", 7);
    contract.extension(extension, "2001", 5);
    // Same partition or not, this one is seen after each of them has been.
    contract.extension(extension, "2003", 8);
    awaitNumber(extension, "2003");

    assertThat(database.number("select version from terminal_user where id = ?", extension))
        .isEqualTo(3);
  }

  // D1
  @Test
  void aTerminatedContractHasNobodyAndGetsNobodyMore() {
    contract.extension("2001");
    contract.extension("2002");
    awaitLogins(plain("2001"), plain("2002"));

    contract.become("SMART_PBX", "TERMINATED");
    awaitLogins();
    contract.extension("2003");
    Contract other = Contract.of("SMART_PBX");
    other.extension("2001");

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_user where contract = ?", other.number())
                    == 1);
    assertThat(logins()).isEmpty();
  }

  private void awaitLogins(String... expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(logins()).containsExactlyInAnyOrder(expected));
  }

  private void awaitNumber(UUID extension, String number) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database
                    .rows("select number from terminal_user where id = ?", extension)
                    .equals(List.of(number)));
  }

  private List<String> logins() {
    return database.rows(
        "select login_id from terminal_user where contract = ?", contract.number());
  }

  private String plain(String number) {
    return contract.number().toLowerCase(Locale.ROOT) + "-" + number;
  }

  private JsonNode told(UUID extension, String aspect) {
    ConsumerRecord<String, byte[]> event =
        Topic.of("terminal-user-changed")
            .next(
                r ->
                    Topic.header(r, "ce_subject").equals(extension.toString())
                        && json(r.value()).path("aspects").get(0).asText().equals(aspect));
    Schemas.assertValid("terminal-user-changed", event.value());
    assertThat(event.key()).isEqualTo(contract.number());
    return json(event.value());
  }

  private static JsonNode json(byte[] data) {
    try {
      return new ObjectMapper().readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
