package io.bizportal.pbx.change;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.SnapshotTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A system that starts late rebuilds the exact settings from the compacted topic. */
@QuarkusTest
@PbxServiceTest
class SnapshotTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void theLastEventOfEachKeyIsTheSetting() {
    String one = contract.extension("200");
    String two = contract.extension("201");
    String gone = contract.extension("202");
    String group =
        contract
            .writer()
            .body(
                Map.of(
                    "name",
                    "営業",
                    "kind",
                    "SEQUENTIAL",
                    "number",
                    "300",
                    "members",
                    List.of(two, one)))
            .post("/incoming-groups")
            .path("id");
    contract
        .writer()
        .body(
            Map.of("digits", contract.external(), "kind", "REPRESENTATIVE", "incomingGroup", group))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    contract.absence(one, everyCallTo("0312345678"));
    contract.absence(one, everyCallTo("0398765432"));
    contract.absence(gone, everyCallTo("0312345678"));
    contract.writer().header("If-Match", "\"1\"").delete("/extensions/" + gone);
    contract.absence(two, everyCallTo("0312345678"));
    String set = contract.reader().get("/change-sets").path("items[0].id");
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(200);

    Map<String, JsonNode> truth = truth();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(SnapshotTopic.rebuilt(contract.number)).isEqualTo(truth));
    assertThat(truth).hasSize(6);
  }

  /** What the last change set of each setting says, as the ledger keeps it. */
  private Map<String, JsonNode> truth() {
    Map<String, JsonNode> truth = new TreeMap<>();
    JsonNode sets = read(contract.reader().get("/change-sets").asByteArray()).path("items");
    for (int i = sets.size() - 1; i >= 0; i--) {
      for (JsonNode change : sets.get(i).path("changes")) {
        String key = change.path("resource").asText() + "/" + change.path("id").asText();
        if (change.path("after").isObject()) {
          truth.put(key, change.path("after"));
        } else {
          truth.remove(key);
        }
      }
    }
    return truth;
  }

  private JsonNode read(byte[] text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
