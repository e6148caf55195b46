package io.bizportal.entitlement.reach;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.bizportal.entitlement.Customer.inJapan;
import static io.bizportal.entitlement.Customer.voiceGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jwt.SignedJWT;
import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// C7, C8
@ServiceTest
class SettingsTargetTest {

  private final Customer customer = aCustomer();
  private String group = "";

  /** A group of three, whose representative is not open yet, and one of one; and a PBX contract. */
  private Staff arrived() {
    customer
        .withContract("IP_VOICE", inJapan(60), "代表の拠点")
        .withContract("IP_VOICE", inJapan(1), "大阪")
        .withContract("IP_VOICE", inJapan(1), "名古屋")
        .withContract("IP_VOICE", inJapan(1), "札幌")
        .withContract("SMART_PBX");
    group = voiceGroup(customer.contract(0));
    Map<String, Object> joining = Map.of("id", group, "representative", false);
    customer.with(1, "voiceGroup", joining).with(2, "voiceGroup", joining).arrived();
    return Staff.of(customer);
  }

  @Test
  void ipVoiceIsEnteredByGroupAndTheRepresentativeIsNamedBeforeItIsOpen() {
    Staff staff = arrived();

    targets(customer.administratorToken(), "IP_VOICE", "")
        .body("total", equalTo(2))
        .body("items.id", contains(group, voiceGroup(customer.contract(3))))
        .body("items[0].kind", equalTo("VOICE_GROUP"))
        .body("items[0].representative", equalTo(customer.contract(0)))
        .body("items[0].siteName", equalTo("代表の拠点"))
        .body("items[0].level", equalTo("READ_WRITE"))
        .body("items[0].contracts", equalTo(2));
    targets(staff.token(customer.administrator()), "SMART_PBX", "")
        .body("items.id", contains(customer.contract(4)))
        .body("items[0].kind", equalTo("CONTRACT"))
        .body("items[0].memo", equalTo("メモ4"));
  }

  @Test
  void wordsFindAGroupByItsRepresentativeAndByItsOtherContracts() {
    arrived();
    String token = customer.administratorToken();

    targets(token, "IP_VOICE", "代表の拠点").body("items.id", contains(group));
    targets(token, "IP_VOICE", "名古屋　" + customer.contract(2)).body("items.id", contains(group));
    targets(token, "IP_VOICE", group).body("items.id", contains(group));
    targets(token, "IP_VOICE", "名古屋 札幌").body("items", empty()).body("total", equalTo(0));
  }

  @Test
  void thePagesFollowOneAnother() {
    arrived();
    RequestSpecification first = Api.as(customer.administratorToken()).queryParam("limit", 1);

    String next =
        first
            .get("/v1/services/IP_VOICE/targets")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("next");

    Api.as(customer.administratorToken())
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/v1/services/IP_VOICE/targets")
        .then()
        .body("items.id", contains(voiceGroup(customer.contract(3))))
        .body("next", nullValue());
  }

  @Test
  void whoReachesOneContractSeesTheGroupButNotWhatHeMayNotRead() {
    Staff staff = arrived();
    String readers = staff.addGroup("大阪だけ");
    staff.permit(readers, Map.of("contracts", Map.of(customer.contract(1), "READ")));
    String waiting = staff.addGroup("代表だけ");
    staff.permit(waiting, Map.of("contracts", Map.of(customer.contract(0), "READ_WRITE")));

    targets(staff.token(staff.hire(readers)), "IP_VOICE", "")
        .body("items.id", contains(group))
        .body("items[0].representative", nullValue())
        .body("items[0].siteName", nullValue())
        .body("items[0].level", equalTo("READ"))
        .body("items[0].contracts", equalTo(1));
    targets(staff.token(staff.hire(waiting)), "IP_VOICE", "").body("items", empty());
    targets(staff.token(staff.hire()), "IP_VOICE", "").body("items", empty());
    Api.as(customer.administratorToken()).get("/v1/services/FAX/targets").then().statusCode(404);
  }

  @Test
  void theTokenForAGroupNamesEachContractAtItsOwnLevel() throws Exception {
    Staff staff = arrived();
    String mixed = staff.addGroup("混在");
    staff.permit(
        mixed,
        Map.of(
            "contracts",
            Map.of(
                customer.contract(0), "READ_WRITE",
                customer.contract(1), "READ_WRITE",
                customer.contract(2), "READ",
                customer.contract(3), "READ_WRITE")));
    UUID user = staff.hire(mixed);

    Map<String, Object> granted = granted(exchange(staff.token(user)));
    Map<String, Object> writing = granted(exchange(staff.token(user)).formParam("scope", "write"));

    assertThat(granted)
        .containsEntry("type", "voice-group")
        .containsEntry("identifier", group)
        .containsEntry("service", "IP_VOICE")
        .containsEntry("actions", List.of("read", "write"))
        .containsEntry(
            "contracts",
            Map.of(
                customer.contract(1), List.of("read", "write"),
                customer.contract(2), List.of("read")));
    assertThat(writing).containsEntry("contracts", Map.of(customer.contract(1), List.of("write")));
  }

  // C9
  @Test
  void aGroupThatIsUnknownForeignOrWithdrawnIsNoTargetInTheSameWords() {
    Staff staff = arrived();
    String readers = staff.addGroup("大阪だけ");
    staff.permit(readers, Map.of("contracts", Map.of(customer.contract(1), "READ")));
    UUID user = staff.hire(readers);
    exchange(staff.token(user)).post("/oauth/token").then().statusCode(200);

    staff.permit(readers, Map.of("contracts", Map.of(customer.contract(1), "NONE")));

    Customer other = aCustomer().withContract("IP_VOICE").arrived();
    String withdrawn = refusal(exchange(staff.token(user)));
    assertThat(withdrawn).contains("invalid_target");
    assertThat(refusal(exchange(other.administratorToken()))).isEqualTo(withdrawn);
    group = voiceGroup(Customer.freshNumber());
    assertThat(refusal(exchange(staff.token(user)))).isEqualTo(withdrawn);
  }

  private static String refusal(RequestSpecification exchange) {
    return exchange.post("/oauth/token").then().statusCode(400).extract().asString();
  }

  private RequestSpecification exchange(String subjectToken) {
    return Api.exchange(subjectToken).formParam("resource", "urn:bizportal:voice-group:" + group);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> granted(RequestSpecification exchange) throws Exception {
    String token =
        exchange.post("/oauth/token").then().statusCode(200).extract().path("access_token");
    return (Map<String, Object>)
        SignedJWT.parse(token).getJWTClaimsSet().getListClaim("authorization_details").getFirst();
  }

  private static ValidatableResponse targets(String token, String service, String words) {
    return Api.as(token)
        .queryParam("q", words)
        .get("/v1/services/" + service + "/targets")
        .then()
        .statusCode(200);
  }
}
