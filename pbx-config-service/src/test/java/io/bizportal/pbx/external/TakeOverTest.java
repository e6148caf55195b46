package io.bizportal.pbx.external;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** E4: the numbers of an IP Voice contract are taken over in one step. */
@QuarkusTest
@PbxServiceTest
class TakeOverTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final ContractUnderTest voice = ContractUnderTest.fresh();
  private final String takeOver = "/voice-contracts/" + voice.number + "/take-over";

  private void voiceNumbers(String company, String... numbers) {
    Publisher.publish(
        "contract-changed",
        voice.number,
        """
        {"contract":"%s","company":"%s","service":"IP_VOICE","lifeCycle":"ACTIVE",
         "operatingStatus":"NORMAL","siteName":"名古屋支店","desiredOpeningDate":"2026-12-01",
         "voiceGroup":{"id":"Y1","representative":true},
         "inventory":{"options":[],"numbers":[%s]},"version":1}"""
            .formatted(
                voice.number,
                company,
                String.join(
                    ",",
                    List.of(numbers).stream().map(n -> "{\"number\":\"" + n + "\"}").toList())));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ContractUnderTest.sql(
                        "select count(*) from telephone_number where contract = '"
                            + voice.number
                            + "'")
                    .equals(Integer.toString(numbers.length)));
  }

  private void withdraw() {
    given()
        .put(
            ConfigProvider.getConfig().getValue("bizportal.entitlement-url", String.class)
                + "/withdrawn/"
                + voice.number)
        .then()
        .statusCode(204);
  }

  @Test
  void numbersAreAddedAsOneChangeSetAndThoseThereAreLeftAlone() {
    voiceNumbers(contract.company, "0521111001", "0521111002", "05012345678", "0570123456");
    contract
        .writer()
        .body(Map.of("digits", "0521111002", "kind", "REPRESENTATIVE"))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    contract.nextEvent();
    contract
        .reader()
        .get("/voice-contracts")
        .then()
        .statusCode(200)
        .body("contract", contains(voice.number))
        .body("siteName", contains("名古屋支店"))
        .body("numbers", contains(4))
        .body("registered", contains(1));
    contract
        .reader()
        .get(takeOver)
        .then()
        .statusCode(200)
        .body("added", containsInAnyOrder("0521111001", "05012345678"));

    contract
        .writer()
        .post(takeOver)
        .then()
        .statusCode(200)
        .body("added", hasSize(2))
        .body("registered", contains("0521111002"))
        .body("unsuitable", contains("0570123456"))
        .body("remaining", equalTo(0));

    JsonNode event = contract.nextEvent();
    assertThat(event.path("changes")).hasSize(2);
    assertThat(event.at("/changes/0/after/kind").asText()).isEqualTo("INDIVIDUAL");
    contract
        .reader()
        .queryParam("q", "0521111002")
        .get("/external-numbers")
        .then()
        .body("items.kind", contains("REPRESENTATIVE"));
    contract.writer().post(takeOver).then().statusCode(200).body("added", empty());
    contract.reader().get("/change-sets").then().body("total", equalTo(2));
    String set = contract.reader().get("/change-sets").path("items[0].id");
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(200);
    contract.reader().get("/external-numbers").then().body("total", equalTo(1));
  }

  @Test
  void whoMayNotReadTheVoiceContractFindsNone() {
    voiceNumbers(contract.company, "0521111001");
    withdraw();

    contract.reader().get("/voice-contracts").then().statusCode(200).body("$", empty());
    contract.reader().get(takeOver).then().statusCode(404);
    contract.writer().post(takeOver).then().statusCode(404);
  }

  @Test
  void anotherCompanysContractIsNoneAndAReaderTakesNothing() {
    voiceNumbers(voice.company, "0521111001");

    contract.reader().get("/voice-contracts").then().statusCode(200).body("$", empty());
    contract.writer().post(takeOver).then().statusCode(404);
    contract.reader().post(takeOver).then().statusCode(403);
    contract
        .writer()
        .post("/voice-contracts/" + contract.number + "/take-over")
        .then()
        .statusCode(404);
  }
}
