package io.bizportal.pbx.voice;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.bizportal.embedded.TestIssuer;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Publisher;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A voice group of its own for each test, whose contracts came in by their events. */
final class VoiceGroupUnderTest {

  private static final UUID ACCOUNT = UUID.fromString("0190b5c2-3f7e-7d5c-8f55-2f6a1b9c0d22");

  /** One of its numbers. */
  record Number(String number, String siteId) {}

  final List<ContractUnderTest> contracts = new ArrayList<>();
  private final Map<String, List<String>> granted = new LinkedHashMap<>();
  final String id;
  final String company;

  VoiceGroupUnderTest() {
    ContractUnderTest first = ContractUnderTest.fresh();
    contracts.add(first);
    contracts.add(ContractUnderTest.fresh());
    company = first.company;
    id = "Y" + first.number.substring(1);
    contracts.forEach(contract -> grant(contract, "read", "write"));
  }

  VoiceGroupUnderTest grant(ContractUnderTest contract, String... actions) {
    granted.put(contract.number, List.of(actions));
    return this;
  }

  VoiceGroupUnderTest withdraw(ContractUnderTest contract) {
    granted.remove(contract.number);
    return this;
  }

  /** Tells a contract's inventory and waits until it is kept. */
  VoiceGroupUnderTest tell(int contract, long version, List<String> options, Number... numbers) {
    String number = contracts.get(contract).number;
    Publisher.publish(
        "contract-changed",
        number,
        """
        {"contract":"%s","company":"%s","service":"IP_VOICE","lifeCycle":"ACTIVE",
         "operatingStatus":"NORMAL","siteName":"名古屋支店","desiredOpeningDate":"2026-12-01",
         "voiceGroup":{"id":"%s","representative":%s},
         "inventory":{"options":[%s],"numbers":[%s]},"version":%d}"""
            .formatted(
                number,
                company,
                id,
                contract == 0,
                String.join(",", options.stream().map(o -> '"' + o + '"').toList()),
                String.join(
                    ",",
                    List.of(numbers).stream()
                        .map(
                            n ->
                                "{\"number\":\"%s\",\"siteId\":\"%s\"}"
                                    .formatted(n.number(), n.siteId()))
                        .toList()),
                version));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ContractUnderTest.sql(
                        "select count(*) from contract where number = '%s' and inventory_version = %d"
                            .formatted(number, version))
                    .equals("1"));
    return this;
  }

  /** A request with a token of the actions granted now. */
  RequestSpecification as() {
    return with(token(id));
  }

  RequestSpecification with(String token) {
    return given()
        .basePath("/v1/voice-groups/" + id)
        .auth()
        .oauth2(token)
        .header("Accept-Language", "ja")
        .contentType(ContentType.JSON);
  }

  String token(String group) {
    return TestIssuer.shared()
        .contractToken(ACCOUNT, company, contracts.getFirst().number)
        .claim(
            "authorization_details",
            List.of(
                Map.of(
                    "type",
                    "voice-group",
                    "identifier",
                    group,
                    "service",
                    "IP_VOICE",
                    "actions",
                    List.of("read", "write"),
                    "contracts",
                    granted)))
        .sign();
  }

  /** The ID of a number as this token lists it. */
  String idOf(String number) {
    return as().queryParam("number", number)
        .get("/telephone-numbers")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  /** Forwards calls to a number in one case, as its page does. */
  Response forward(String number, String when, String destination) {
    String path = "/telephone-numbers/" + idOf(number);
    return as().header("If-Match", as().get(path).header("ETag"))
        .body(
            Map.of(
                "enabled", true, when, true, "destinations", List.of(destination), "effective", 1))
        .put(path + "/forwarding");
  }
}
