package io.bizportal.identity.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B2, B3: how a company's people may come in. */
@QuarkusTest
@IdentityServiceTest
class CompanyPolicyTest {

  private Registered admin;

  @BeforeEach
  void aCompany() {
    admin = People.aCompany();
  }

  @Test
  void aCompanyThatSetNothingHasTheDefaults() {
    read()
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("company", equalTo(admin.company()))
        .body("companyName", equalTo("株式会社みなと商事"))
        .body("allowedNetworks", empty())
        .body("idleMinutes", equalTo(30));
  }

  // B2
  @Test
  void networksAreKeptInTheirCanonicalFormAndTold() {
    restrict("\"0\"", "203.0.113.9", false, "203.0.113.0/24", "2001:DB8:0::/48", "198.51.100.7")
        .then()
        .statusCode(200);

    read()
        .then()
        .body(
            "allowedNetworks.network",
            contains("203.0.113.0/24", "2001:db8::/48", "198.51.100.7/32"))
        .header("ETag", equalTo("\"1\""));
    ConsumerRecord<String, byte[]> told =
        Topic.of("company-policy-changed").next(r -> r.key().equals(admin.company()));
    Schemas.assertValid("company-policy-changed", told.value());
  }

  // B2
  @Test
  void whoWouldShutHimselfOutIsAskedFirst() {
    restrict("\"0\"", "198.51.100.1", false, "203.0.113.0/24")
        .then()
        .statusCode(409)
        .body("code", equalTo("would-lock-you-out"))
        .body("address", equalTo("198.51.100.1"));
    read().then().body("allowedNetworks", empty());

    restrict("\"0\"", "198.51.100.1", true, "203.0.113.0/24").then().statusCode(200);
    read().then().body("allowedNetworks.network", contains("203.0.113.0/24"));
  }

  // B2
  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7/24", "example.jp", "", "203.0.113.0/33", "10.0.0.0/8;x"})
  void whatIsNoNetworkIsPointedAt(String network) {
    Response refused = restrict("\"0\"", "203.0.113.9", true, "203.0.113.0/24", network);

    refused.then().statusCode(422).body("errors[0].pointer", equalTo("/allowedNetworks/1/network"));
  }

  // B2
  @Test
  void theSameNetworkTwiceIsPointedAt() {
    restrict("\"0\"", "10.0.0.1", true, "10.0.0.0/8", " 10.0.0.0/8")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("network-twice"));
  }

  // B3
  @Test
  void theTimeOutIsKeptWithinBounds() {
    timeOut("\"0\"", 4).then().statusCode(422).body("errors[0].pointer", equalTo("/idleMinutes"));
    timeOut("\"0\"", 121).then().statusCode(422);
    timeOut("\"0\"", 5).then().statusCode(200).body("idleMinutes", equalTo(5));
    timeOut("\"0\"", 60).then().statusCode(412).body("current.idleMinutes", equalTo(5));
    timeOut("\"1\"", 60).then().statusCode(200);

    read().then().body("idleMinutes", equalTo(60));
  }

  @Test
  void oneCompanysPolicyIsNotAnothers() {
    timeOut("\"0\"", 7).then().statusCode(200);

    Registered other = People.aCompany();

    assertThat(
            given()
                .auth()
                .oauth2(other.token())
                .get("/v1/company/policy")
                .jsonPath()
                .getInt("idleMinutes"))
        .isEqualTo(30);
  }

  private Response read() {
    return given().auth().oauth2(admin.token()).get("/v1/company/policy");
  }

  private Response restrict(String etag, String from, boolean confirmed, String... networks) {
    return given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", etag)
        .header("X-Forwarded-For", from)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "allowedNetworks",
                List.of(networks).stream().map(n -> Map.of("network", n, "memo", "本社")).toList(),
                "confirmed",
                confirmed))
        .put("/v1/company/access-restriction");
  }

  private Response timeOut(String etag, int minutes) {
    return given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", etag)
        .contentType(ContentType.JSON)
        .body(Map.of("idleMinutes", minutes))
        .put("/v1/company/session-timeout");
  }
}
