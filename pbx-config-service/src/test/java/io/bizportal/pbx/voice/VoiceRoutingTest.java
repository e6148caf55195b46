package io.bizportal.pbx.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.voice.VoiceGroupUnderTest.Number;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E8, E10: where calls to a voice group's numbers go, whatever contract they are of. */
@QuarkusTest
@PbxServiceTest
class VoiceRoutingTest {

  private static final String FIRST = "0521111001";
  private static final String SECOND = "0521111002";
  private static final String OTHERS = "0582222001";

  private VoiceGroupUnderTest group;

  @BeforeEach
  void aGroupOfTwoContracts() {
    group = new VoiceGroupUnderTest();
    group
        .tell(0, 1, List.of(), new Number(FIRST, "NGY-01"), new Number(SECOND, "NGY-02"))
        .tell(1, 1, List.of("MESSAGE_BOX"), new Number(OTHERS, "GIF-01"));
  }

  private ValidatableResponse simulate(Map<String, ?> query) {
    return group.as().queryParams(query).get("/simulations").then();
  }

  @Test
  void aCircleOverTwoContractsIsRefusedWithItsWay() {
    group
        .forward(FIRST, "unconditional", OTHERS)
        .then()
        .statusCode(200)
        .body("warnings", nullValue());
    group.forward(OTHERS, "unconditional", SECOND).then().statusCode(200);

    group
        .forward(SECOND, "unconditional", FIRST)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destinations/0"))
        .body("errors.code", contains("forwarding-loop"))
        .body("path", contains(SECOND, FIRST, OTHERS, SECOND));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void aCircleOfAnyLengthIsFoundWhoeverClosesIt(int length) {
    List<List<Number>> numbers = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < length; i++) {
      numbers.get(i % 2).add(new Number(nth(i), "NGY-%02d".formatted(i)));
    }
    for (int contract = 0; contract < 2; contract++) {
      group.tell(contract, 2, List.of(), numbers.get(contract).toArray(Number[]::new));
    }
    for (int i = 0; i < length - 1; i++) {
      group.forward(nth(i), "unconditional", nth(i + 1)).then().statusCode(200);
    }

    Response closing = group.forward(nth(length - 1), "unconditional", nth(0));

    closing.then().statusCode(422).body("errors.code", contains("forwarding-loop"));
    assertThat(closing.<List<String>>path("path"))
        .hasSize(length + 1)
        .startsWith(nth(length - 1), nth(0))
        .endsWith(nth(length - 1));
    group
        .forward(nth(length - 1), "noAnswer", nth(0))
        .then()
        .statusCode(200)
        .body("warnings[0].path", hasSize(length + 1));
  }

  private static String nth(int i) {
    return "05211110%02d".formatted(i);
  }

  @Test
  void aCircleThatSomeCallsTakeIsWarnedOf() {
    group.forward(FIRST, "unconditional", OTHERS).then().statusCode(200);

    group
        .forward(OTHERS, "busy", FIRST)
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", contains(OTHERS, FIRST, OTHERS));
    simulate(Map.of("dialed", FIRST, "busy", OTHERS))
        .body("steps.kind", hasItem("TOO_MANY_FORWARDINGS"));
  }

  @Test
  void numbersThatMayNotBeReadAreLeftOutOfTheWay() {
    group.forward(OTHERS, "unconditional", SECOND).then().statusCode(200);
    group.forward(SECOND, "busy", FIRST).then().statusCode(200);
    group.withdraw(group.contracts.get(1));

    group
        .forward(FIRST, "busy", OTHERS)
        .then()
        .statusCode(200)
        .body("warnings[0].path", contains(FIRST, "…", SECOND, FIRST));
    group.forward(SECOND, "unconditional", FIRST).then().statusCode(200);
    group
        .forward(FIRST, "unconditional", OTHERS)
        .then()
        .statusCode(422)
        .body("path", contains(FIRST, "…", SECOND, FIRST))
        .body(not(containsString("→ " + OTHERS)));
  }

  @Test
  void numbersOfOtherGroupsAreOutside() {
    VoiceGroupUnderTest other = new VoiceGroupUnderTest();
    other.tell(0, 1, List.of(), new Number("0453333001", "YOK-01"));
    group.forward(FIRST, "unconditional", "0453333001").then().statusCode(200);

    simulate(Map.of("dialed", FIRST))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "FORWARDS", "LEAVES"));
    simulate(Map.of("dialed", "0453333001")).body("steps.kind", contains("LEADS_NOWHERE"));
  }

  // Without a lock on the group both would find no circle.
  @Test
  void twoDontCloseACircleTogether() throws Exception {
    List<String> ids = List.of(group.idOf(FIRST), group.idOf(OTHERS));
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          String path = "/telephone-numbers/" + ids.get(i);
          String destination = i == 0 ? OTHERS : FIRST;
          String version = group.as().get(path).header("ETag");
          answers.add(
              people.submit(
                  () -> {
                    together.await();
                    return group
                        .as()
                        .header("If-Match", version)
                        .body(
                            Map.of(
                                "enabled",
                                true,
                                "unconditional",
                                true,
                                "destinations",
                                List.of(destination),
                                "effective",
                                1))
                        .put(path + "/forwarding")
                        .statusCode();
                  }));
        }
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder(200, 422);
        for (String id : ids) {
          String path = "/telephone-numbers/" + id;
          group
              .as()
              .header("If-Match", group.as().get(path).header("ETag"))
              .body(Map.of("enabled", false))
              .put(path + "/forwarding")
              .then()
              .statusCode(200);
        }
      }
    }
  }

  @Test
  void aCallIsFollowedThroughTheContractsThatMayBeRead() {
    group.forward(FIRST, "noAnswer", OTHERS).then().statusCode(200);

    simulate(Map.of("dialed", FIRST, "caller", "090-1234-5678"))
        .statusCode(200)
        .body("dialed", equalTo(FIRST))
        .body("plans", empty())
        .body(
            "steps.kind",
            contains(
                "CALLED_BY_NUMBER",
                "ARRIVES_AT_LINE",
                "RINGS",
                "FORWARDS",
                "ARRIVES_AT_LINE",
                "RINGS",
                "NOBODY_ANSWERS"))
        .body("steps[3].second", equalTo(30));
    simulate(Map.of("dialed", FIRST, "caller", OTHERS))
        .body("steps.kind", hasItem("BUSY_TONE"))
        .body("steps.because", hasItem("CALLING"));

    group.withdraw(group.contracts.get(1));
    simulate(Map.of("dialed", FIRST))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "RINGS", "FORWARDS", "LEAVES"));
    simulate(Map.of("dialed", OTHERS)).body("steps.kind", contains("LEADS_NOWHERE"));
  }

  // C8
  @Test
  void tokensOfOthersSimulateNothing() {
    VoiceGroupUnderTest other = new VoiceGroupUnderTest();
    ContractUnderTest first = group.contracts.getFirst();

    group
        .with(other.token(other.id))
        .queryParam("dialed", FIRST)
        .get("/simulations")
        .then()
        .statusCode(404);
    other
        .as()
        .queryParam("dialed", FIRST)
        .get("/simulations")
        .then()
        .body("steps.kind", contains("LEADS_NOWHERE"));
    first
        .reader()
        .basePath("/v1/voice-groups/" + group.id)
        .queryParam("dialed", FIRST)
        .get("/simulations")
        .then()
        .statusCode(404);
    group.grant(first, "write").withdraw(group.contracts.get(1));
    group.as().queryParam("dialed", FIRST).get("/simulations").then().statusCode(403);
    simulate(Map.of("dialed", "x", "at", "yesterday")).statusCode(403);
  }
}
