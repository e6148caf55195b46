package io.bizportal.pbx.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** I1: what entitlement-service publishes is what this service understands. */
@QuarkusTest
@PbxServiceTest
class ContractEventsTest {

  private static final Path EXAMPLES =
      Path.of("..", "entitlement-service", "src", "main", "resources", "events");

  @Inject DataSource dataSource;

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private String example(String topic) throws IOException {
    return Files.readString(EXAMPLES.resolve(topic + ".v1.example.json"))
        .replace("N123456789", contract.number)
        .replace("C0000001", contract.company);
  }

  private String row() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat_ws('|', company, service, life_cycle, site_name, source_version)"
                    + " from contract where number = '%s'".formatted(contract.number))) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitRow(String expected) {
    await().atMost(Duration.ofSeconds(20)).until(() -> row().equals(expected));
  }

  @Test
  void theProducersExamplesDescribeTheContractInEitherOrder() throws IOException {
    Publisher.publish("contract-activated", contract.number, example("contract-activated"));
    awaitRow(contract.company + "|SMART_PBX|東京本社|2");

    Publisher.publish("contract-changed", contract.number, example("contract-changed"));

    awaitRow(contract.company + "|SMART_PBX|ACTIVE|東京本社|2");
  }

  @Test
  void anOlderVersionChangesNothingAndNonsenseIsPassedBy() throws IOException {
    Publisher.publish("contract-changed", contract.number, example("contract-changed"));
    awaitRow(contract.company + "|SMART_PBX|ACTIVE|東京本社|2");
    String older =
        example("contract-changed")
            .replace("\"version\": 2", "\"version\": 1")
            .replace("東京本社", "旧本社");
    String newer =
        example("contract-changed")
            .replace("\"version\": 2", "\"version\": 3")
            .replace("東京本社", "新本社");

    Publisher.publish("contract-changed", contract.number, older);
    Publisher.publish("contract-changed", contract.number, "not json");
    Publisher.publish("contract-changed", contract.number, newer);

    awaitRow(contract.company + "|SMART_PBX|ACTIVE|新本社|3");
  }

  private String inventory() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select concat_ws('|', inventory_version, array_to_string(options, ','),
                         (select string_agg(concat_ws('/', number, site_id, login_id), ','
                                            order by number)
                            from telephone_number t where t.contract = c.number))
                  from contract c where number = '%s'"""
                    .formatted(contract.number))) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void say(long version, String inventory) throws IOException {
    Publisher.publish(
        "contract-changed",
        contract.number,
        example("contract-changed")
            .replace(
                "\"version\": 2",
                "\"inventory\": %s, \"version\": %d".formatted(inventory, version)));
  }

  // G1, G3
  @Test
  void theNewestInventoryIsKeptAsAWhole() throws IOException {
    say(
        2,
        """
        {"options": ["MESSAGE_BOX"], "numbers": [
          {"number": "0521234567", "siteId": "NGY-01"}, {"number": "0521234568"}]}""");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> inventory().equals("2|MESSAGE_BOX|0521234567/NGY-01,0521234568"));
    say(1, "{\"options\": [], \"numbers\": []}");
    Publisher.publish(
        "contract-changed",
        contract.number,
        example("contract-changed").replace("\"version\": 2", "\"version\": 3"));

    say(
        4,
        """
        {"options": ["VOICEMAIL", "OF_LATER"], "numbers": [
          {"number": "0521234568", "loginId": "sato", "new": 1}]}""");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> inventory().equals("4|VOICEMAIL,OF_LATER|0521234568/sato"));
  }

  @Test
  void aContractKnownFromItsTokenIsDescribedLater() throws IOException {
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
        .post("/extensions")
        .then()
        .statusCode(201);
    assertThat(row()).isEqualTo(contract.company + "|SMART_PBX|0");

    Publisher.publish("contract-changed", contract.number, example("contract-changed"));

    awaitRow(contract.company + "|SMART_PBX|ACTIVE|東京本社|2");
  }
}
