package io.bizportal.identity.adminid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Topic;
import io.bizportal.identity.terminal.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C11: an account links admin IDs, having shown that it knows their passwords. */
@QuarkusTest
@IdentityServiceTest
class AdminIdTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;

  private Database database;
  private People.Registered company;
  private Contract base;
  private UUID adminId;

  @BeforeEach
  void aCompanyWithABaseContract() {
    database = new Database(dataSource);
    company = People.aCompany();
    base = aBase(company.company());
    adminId = adminId(base);
  }

  @Test
  void aFreshSignInWithTheAdminIdLinksIt() {
    Response linked = link(proof(base));

    linked.then().statusCode(200);
    assertThat(linked.jsonPath().getString("contract")).isEqualTo(base.number());
    assertThat(linked.jsonPath().getString("adminId")).isEqualToIgnoringCase(adminIdOf(base));
    Response list = as().get("/v1/me/admin-ids");
    assertThat(list.jsonPath().getList("items.id")).containsExactly(adminId.toString());
    assertThat(list.jsonPath().getString("items[0].siteName")).isEqualTo("東京本社");
    assertThat(list.jsonPath().getLong("total")).isOne();
    assertThat(told(1)).isEqualTo(base.number());
  }

  // C9
  @Test
  void whatIsTakenBackIsToldAtOnce() {
    link(proof(base)).then().statusCode(200);

    as().delete("/v1/me/admin-ids/" + adminId).then().statusCode(204);

    assertThat(told(2)).isEmpty();
    assertThat(as().get("/v1/me/admin-ids").jsonPath().getList("items")).isEmpty();
    as().delete("/v1/me/admin-ids/" + adminId).then().statusCode(404);
  }

  @Test
  void aProofIsGoodOnce() {
    String proof = proof(base).sign();
    link(proof).then().statusCode(200);
    as().delete("/v1/me/admin-ids/" + adminId).then().statusCode(204);

    assertRefused(link(proof));
  }

  @Test
  void linkingAgainChangesNothing() {
    link(proof(base)).then().statusCode(200);

    link(proof(base)).then().statusCode(200);

    assertThat(version()).isOne();
  }

  @Test
  void anOldSignInProvesNothing() {
    long sixMinutesAgo = Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond();

    assertRefused(link(proof(base).claim("auth_time", sixMinutesAgo)));
    assertRefused(link(proof(base).claim("auth_time", null)));
  }

  @Test
  void aTokenOfAnotherClientProvesNothing() {
    assertRefused(link(proof(base).claim("azp", "portal-cli").claim("client_id", "portal-cli")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOGIN_ID", "EXTENSION"})
  void anotherKindOfUserProvesNothing(String kind) {
    assertRefused(link(proof(base).claim("kind", kind)));
  }

  @Test
  void aTokenOfThePortalOrFromElsewhereProvesNothing() {
    assertRefused(link(company.token()));
    assertRefused(link(proof(base).claim("iss", "https://elsewhere.example.jp/realms/line")));
    assertRefused(link(proof(base).claim("aud", "entitlement")));
    assertRefused(link("x"));
  }

  @Test
  void anAdminIdThatIsGoneProvesNothing() {
    assertRefused(
        link(
            TestIssuer.shared()
                .lineToken(UUID.randomUUID(), company.company(), base.number(), "ADMIN_ID")
                .claim("azp", "gateway")
                .claim("client_id", "gateway")));
  }

  @Test
  void anotherCompanysAdminIdIsNotLinked() {
    Contract foreign = aBase(People.aCompanyId());

    Response refused = link(proof(foreign));

    refused.then().statusCode(409);
    assertThat(as().get("/v1/me/admin-ids").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void anotherAccountsLinkIsNotTakenBack() {
    link(proof(base)).then().statusCode(200);

    given()
        .auth()
        .oauth2(People.aCompany().token())
        .delete("/v1/me/admin-ids/" + adminId)
        .then()
        .statusCode(404);

    assertThat(as().get("/v1/me/admin-ids").jsonPath().getLong("total")).isOne();
  }

  @Test
  void aLinkEndsWithTheAdminId() {
    database.run("update terminal_user set password_set_at = now() where id = ?", adminId);
    link(proof(base)).then().statusCode(200);

    base.terminated(company.company(), adminIdOf(base));

    await().atMost(PATIENCE).until(() -> version() == 2);
    assertThat(told(2)).isEmpty();
  }

  @Test
  void noMoreThanAHundred() {
    database.run(
        """
        insert into admin_id_link (account, admin_id, linked_at)
        select ?, gen_random_uuid(), now() from generate_series(1, 100)
        """,
        company.administrator());

    link(proof(base)).then().statusCode(409);
  }

  /** The contracts that the account's event of this version says it has linked. */
  private String told(long version) {
    ConsumerRecord<String, byte[]> event =
        Topic.of("account-changed")
            .next(
                r ->
                    r.key().equals(company.administrator().toString())
                        && json(r.value()).path("version").asLong() == version);
    Schemas.assertValid("account-changed", event.value());
    JsonNode linked = json(event.value()).path("linkedContracts");
    return String.join(
        ",",
        StreamSupport.stream(linked.spliterator(), false)
            .map(link -> link.path("contract").asText())
            .toList());
  }

  private long version() {
    return database.number("select version from account where id = ?", company.administrator());
  }

  private Contract aBase(String of) {
    Contract made = Contract.base(of, "Admin-" + UUID.randomUUID().toString().substring(0, 18));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_user where contract = ?", made.number())
                    == 1);
    return made;
  }

  private UUID adminId(Contract of) {
    return UUID.fromString(
        database.rows("select id from terminal_user where contract = ?", of.number()).getFirst());
  }

  private String adminIdOf(Contract of) {
    return database
        .rows("select login_id from terminal_user where contract = ?", of.number())
        .getFirst();
  }

  /** As realm {@code line} issues it to the gateway after a sign-in with the admin ID. */
  private TestToken proof(Contract of) {
    String owner =
        database
            .rows("select company from terminal_user where contract = ?", of.number())
            .getFirst();
    return TestIssuer.shared()
        .lineToken(adminId(of), owner, of.number(), "ADMIN_ID")
        .claim("azp", "gateway")
        .claim("client_id", "gateway");
  }

  private Response link(TestToken proof) {
    return link(proof.sign());
  }

  private Response link(String proof) {
    return as().body(Map.of("proof", proof)).post("/v1/me/admin-ids");
  }

  private RequestSpecification as() {
    return given().auth().oauth2(company.token()).contentType(ContentType.JSON);
  }

  private static void assertRefused(Response answer) {
    answer.then().statusCode(422);
    assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("proof-refused");
  }

  private static JsonNode json(byte[] data) {
    try {
      return new ObjectMapper().readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
