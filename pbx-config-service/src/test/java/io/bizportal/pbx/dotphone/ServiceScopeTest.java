package io.bizportal.pbx.dotphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Offer;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A contract's token opens what its service has and nothing of other services. */
@QuarkusTest
@PbxServiceTest
class ServiceScopeTest {

  private static final String DOTPHONE = "/v1/contracts/{contract}/login-ids";
  private static final String SIMULATION = "/v1/contracts/{contract}/line-simulations";

  /** Histories, plans and previews are those of the contract, whatever its service. */
  private static final Pattern EVERY_SITE =
      Pattern.compile("/v1/contracts/\\{contract}/(change-sets|planned-changes|previews).*");

  @Test
  void aDotphoneContractFindsNothingOfTheCloudPbx() {
    DotphoneUnderTest dotphone =
        new DotphoneUnderTest().has(DotphoneUnderTest.ALL, Map.of("05012345678", "sato"));
    String token = Tokens.forService(dotphone.contract, DotphoneUnderTest.SERVICE);
    List<Offer> closed =
        Offer.all().stream()
            .filter(offer -> !offer.path().startsWith(DOTPHONE))
            .filter(offer -> !EVERY_SITE.matcher(offer.path()).matches())
            .filter(offer -> !offer.path().equals(SIMULATION))
            .toList();

    assertThat(closed).hasSizeGreaterThan(30);
    SoftAssertions.assertSoftly(
        softly -> {
          for (Offer offer : closed) {
            int status =
                offer
                    .call(token, dotphone.contract.number, UUID.randomUUID().toString())
                    .statusCode();
            // What reads no body is looked for at once; a body may be refused before.
            softly.assertThat(status).as(offer.name()).isIn(403, 404, 422);
          }
        });
    dotphone.reader().get("/extensions").then().statusCode(404);
    dotphone
        .administrator()
        .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
        .post("/extensions")
        .then()
        .statusCode(404);
    for (String list : List.of("/change-sets", "/planned-changes")) {
      assertThat(dotphone.reader().get(list).<Integer>path("total")).as(list).isZero();
    }
  }

  @Test
  void aCloudPbxContractFindsNoLoginIds() {
    ContractUnderTest contract = ContractUnderTest.fresh();
    String extension = contract.extension("200");

    for (Offer offer : Offer.all()) {
      if (offer.path().startsWith(DOTPHONE) || offer.path().equals(SIMULATION)) {
        assertThat(offer.call(Tokens.writing(contract), contract.number, extension).statusCode())
            .as(offer.name())
            .isIn(404, 422);
      }
    }
    contract.reader().get("/login-ids").then().statusCode(404);
    assertThat(contract.reader().get("/change-sets").<Integer>path("total")).isEqualTo(1);
  }
}
