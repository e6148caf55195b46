package io.bizportal.pbx.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Offer;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * D6: of all that this service offers, a terminal user has his own extension or login ID and
 * nothing else.
 */
@QuarkusTest
@PbxServiceTest
class TerminalUserScopeTest {

  private static final Set<String> ALLOWED =
      Set.of(
          "GET /v1/contracts/{contract}/own-extension",
          "GET /v1/contracts/{contract}/own-extension/absence",
          "PUT /v1/contracts/{contract}/own-extension/absence",
          "POST /v1/contracts/{contract}/own-extension/absence/previews");

  private static final Set<String> ALLOWED_AT_DOTPHONE =
      Set.of(
          "GET /v1/contracts/{contract}/own-login-id",
          "PUT /v1/contracts/{contract}/own-login-id",
          "POST /v1/contracts/{contract}/own-login-id/previews");

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final ContractUnderTest other = ContractUnderTest.fresh();

  private static String said(Response response) {
    return response.statusCode() + " " + response.path("code");
  }

  private static int changeSets(ContractUnderTest of) {
    return of.reader().get("/change-sets").path("total");
  }

  @Test
  void everyOtherOperationIsRefusedAndChangesNothing() {
    String own = contract.extension("200");
    String token = Tokens.ofTerminalUser(contract, own);
    String others = other.extension("200");
    List<String> ids =
        List.of(own, contract.extension("201"), others, UUID.randomUUID().toString());
    int before = changeSets(contract);
    int othersBefore = changeSets(other);

    refusesAllBut(ALLOWED, token, ids, others);

    assertThat(changeSets(contract)).isEqualTo(before);
    assertThat(changeSets(other)).isEqualTo(othersBefore);
  }

  @Test
  void theUserOfALoginIdIsRefusedEveryOtherOperationToo() {
    String others = other.extension("200");
    List<String> ids = List.of(id("sato"), "sato", contract.extension("200"), others, id("tanaka"));
    int before = changeSets(contract);

    refusesAllBut(ALLOWED_AT_DOTPHONE, Tokens.ofLoginId(contract, id("sato")), ids, others);

    assertThat(changeSets(contract)).isEqualTo(before);
  }

  @Test
  void theUserOfALoginIdOpensItAtNoOtherContract() {
    String token = Tokens.ofLoginId(contract, id("sato"));
    List<Offer> allowed =
        Offer.all().stream().filter(offer -> ALLOWED_AT_DOTPHONE.contains(offer.name())).toList();

    assertThat(allowed).hasSameSizeAs(ALLOWED_AT_DOTPHONE);
    for (Offer offer : allowed) {
      assertThat(offer.call(token, other.number, id("sato")).statusCode())
          .as(offer.name())
          .isEqualTo(404);
    }
  }

  /** As both services name the options of a login ID. */
  private String id(String loginId) {
    return UUID.nameUUIDFromBytes((contract.number + "/" + loginId).getBytes(UTF_8)).toString();
  }

  private void refusesAllBut(Set<String> allowed, String token, List<String> ids, String others) {
    List<Offer> refused =
        Offer.all().stream().filter(offer -> !allowed.contains(offer.name())).toList();

    assertThat(refused).hasSizeGreaterThan(30);
    SoftAssertions.assertSoftly(
        softly -> {
          for (Offer offer : refused) {
            Set<String> answers =
                Stream.concat(
                        ids.stream().map(id -> offer.call(token, contract.number, id)),
                        Stream.of(offer.call(token, other.number, others)))
                    .map(TerminalUserScopeTest::said)
                    .collect(Collectors.toSet());
            softly
                .assertThat(answers)
                .as("%s is refused alike, whatever it names", offer.name())
                .hasSize(1)
                .allMatch(answer -> answer.matches("40[34] [a-z-]+"));
          }
        });
  }

  @Test
  void hisOwnPathsOpenNoOtherContract() {
    String own = contract.extension("200");
    String token = Tokens.ofTerminalUser(contract, own);
    String others = other.extension("200");
    List<Offer> allowed =
        Offer.all().stream().filter(offer -> ALLOWED.contains(offer.name())).toList();

    assertThat(allowed).hasSameSizeAs(ALLOWED);
    for (Offer offer : allowed) {
      assertThat(offer.call(token, other.number, others).statusCode())
          .as(offer.name())
          .isEqualTo(404);
      assertThat(offer.call(token, contract.number, own).statusCode())
          .as(offer.name())
          .isIn(200, 412);
    }
  }
}
