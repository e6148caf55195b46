package io.bizportal.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A8, A9: what an administrator does about users, while Keycloak is away. */
@QuarkusTest
@IdentityServiceTest
class AccountLifeTest {

  @Inject DataSource dataSource;

  private Database database;
  private Registered admin;
  private Map<String, Object> described;
  private UUID user;

  @BeforeEach
  void aUser() {
    database = new Database(dataSource);
    admin = People.aCompany();
    described = People.aUser(People.anAddress());
    user =
        call(admin, described)
            .post("/v1/accounts")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getUUID("id");
    described.remove("groups");
  }

  // A8
  @Test
  void aCorrectionIsKeptAndToldWithoutPersonalData() {
    registered();
    described.put("name", "佐藤 花子（旧姓 鈴木）");
    described.put("comment", "二行の\nメモ");

    change(described, etag()).then().statusCode(200).body("comment", equalTo("二行の\nメモ"));

    get().then().body("name", equalTo("佐藤 花子（旧姓 鈴木）"));
    ConsumerRecord<String, byte[]> told =
        Topic.of("account-changed")
            .next(r -> r.key().equals(user.toString()) && text(r).contains("\"version\":1"));
    Schemas.assertValid("account-changed", told.value());
    assertThat(text(told)).doesNotContain("佐藤");
    assertThat(tasks()).isEqualTo(1);
  }

  // A8
  @Test
  void aStaleCorrectionIsRefusedWithWhatIsStored() {
    String before = etag();
    described.put("title", "部長");
    change(described, before).then().statusCode(200);
    described.put("title", "課長");

    change(described, before).then().statusCode(412).body("current.title", equalTo("部長"));
    call(admin, described).put("/v1/accounts/" + user).then().statusCode(428);
  }

  // A8
  @Test
  void somebodyInvitedAtAWrongAddressIsInvitedAtTheRightOne() {
    String wrong = (String) described.get("email");
    String code = Mailbox.registrationCode(wrong, "INVITATION", 1);
    String right = People.anAddress();
    described.put("email", right);

    change(described, etag()).then().statusCode(200);

    assertThat(Mailbox.registrationCode(right, "INVITATION", 1)).isNotEqualTo(code);
    check(code).then().statusCode(404);
    check(Mailbox.registrationCode(right, "INVITATION", 1)).then().statusCode(200);
  }

  // A8
  @Test
  void theUserIdOfSomebodyRegisteredStays() {
    registered();
    described.put("email", People.anAddress());

    change(described, etag())
        .then()
        .statusCode(409)
        .body("code", equalTo("email-fixed"))
        .body("errors[0].pointer", equalTo("/email"));
  }

  // A8
  @Test
  void anAddressOfSomebodyElseIsRefused() {
    described.put("email", admin.email());

    change(described, etag()).then().statusCode(409).body("code", equalTo("email-taken"));
  }

  // A8
  @Test
  void whoeverIsDisabledIsOutAtOnceAndComesBackAsHeWas() {
    registered();
    String session = signedIn();

    act("disabling").then().statusCode(204);
    act("disabling").then().statusCode(204);

    get().then().body("status", equalTo("DISABLED"));
    ConsumerRecord<String, byte[]> ended =
        Topic.of("session-ended").next(r -> text(r).contains(session));
    Schemas.assertValid("session-ended", ended.value());
    assertThat(text(ended)).contains("DISABLED");
    assertThat(Topic.of("session-ended").seen().stream().filter(r -> text(r).contains(session)))
        .hasSize(1);
    act("enabling").then().statusCode(204);
    get().then().body("status", equalTo("ACTIVE"));
  }

  // A8
  @Test
  void whoeverNeverRegisteredIsInvitedAgainAfterBeingDisabled() {
    act("disabling").then().statusCode(204);
    act("enabling").then().statusCode(204);

    get().then().body("status", equalTo("INVITED"));
    act("invitation").then().statusCode(202);
    Mailbox.mail((String) described.get("email"), "INVITATION", 2);
  }

  // A8
  @Test
  void somebodyRegisteredIsNotInvitedAgain() {
    registered();

    act("invitation").then().statusCode(409).body("code", equalTo("already-registered"));
  }

  // A9
  @Test
  void anAdministratorUnlocksAtOnce() {
    registered();
    database.run(
        "insert into otp_guard (account, failures, blocked_until, mails)"
            + " values (?, 10, now() + interval '1 hour', 3)",
        user);
    get().then().body("status", equalTo("LOCKED"));
    call(admin, null)
        .get("/v1/accounts?q=" + described.get("email"))
        .then()
        .body("items.status", hasItem("LOCKED"));

    act("unlocking").then().statusCode(204);

    get().then().body("status", equalTo("ACTIVE"));
    assertThat(database.number("select failures from otp_guard where account = ?", user)).isZero();
  }

  // A8
  @Test
  void aNewRoleEndsTheSessionsOfTheOldOne() {
    registered();
    String session = signedIn();
    described.put("role", "ADMINISTRATOR");

    change(described, etag()).then().statusCode(200).body("role", equalTo("ADMINISTRATOR"));

    Topic.of("session-ended")
        .next(r -> text(r).contains(session) && text(r).contains("ROLE_CHANGED"));
  }

  // A8
  @Test
  void ofADeletedUserOnlyTheIdentifierIsLeft() {
    registered();
    String session = signedIn();
    String email = (String) described.get("email");

    given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", etag())
        .delete("/v1/accounts/" + user)
        .then()
        .statusCode(204);

    get().then().statusCode(404);
    assertThat(
            Stream.of("account", "sign_in_record", "registration_code", "otp_challenge")
                .flatMap(table -> database.rows("select t::text from " + table + " t").stream()))
        .noneMatch(row -> row.contains(email))
        .noneMatch(row -> row.contains(user.toString()) && row.contains("203.0.113.7"))
        .noneMatch(row -> row.contains(user.toString()) && row.contains("佐藤"));
    assertThat(database.number("select count(*) from sign_in_record where account = ?", user))
        .isEqualTo(1);
    Topic.of("session-ended").next(r -> text(r).contains(session) && text(r).contains("DELETED"));
    Topic.of("account-changed")
        .next(r -> r.key().equals(user.toString()) && text(r).contains("DELETED"));
    // The address is free again.
    call(admin, People.aUser(email)).post("/v1/accounts").then().statusCode(201);
  }

  // A8
  @ParameterizedTest
  @ValueSource(strings = {"demote", "disable", "delete"})
  void theLastAdministratorStays(String act) {
    String path = "/v1/accounts/" + admin.administrator();
    Response one = call(admin, null).get(path);
    Map<String, Object> general = People.aUser(admin.email());
    general.remove("groups");
    Response refused =
        switch (act) {
          case "demote" -> call(admin, general).header("If-Match", one.header("ETag")).put(path);
          case "disable" -> call(admin, null).post(path + "/disabling");
          default ->
              given()
                  .auth()
                  .oauth2(admin.token())
                  .header("If-Match", one.header("ETag"))
                  .delete(path);
        };

    refused.then().statusCode(409).body("code", equalTo("last-administrator"));
    call(admin, null).get(path).then().body("role", equalTo("ADMINISTRATOR"));
  }

  // A8
  @Test
  void twoAdministratorsWhoDisableOneAnotherLeaveOne() throws Exception {
    described.put("role", "ADMINISTRATOR");
    change(described, etag()).then().statusCode(200);
    registered();
    database.run(
        "update account set status = 'ACTIVE', registered_at = now() where id = ?",
        admin.administrator());
    String other = Tokens.administrator(user, admin.company());

    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> acts =
          List.of(() -> disable(admin.token(), user), () -> disable(other, admin.administrator()));
      List<Integer> answers =
          both.invokeAll(acts).stream().map(AccountLifeTest::result).sorted().toList();

      assertThat(answers).containsExactly(204, 409);
    }
  }

  // A8
  @ParameterizedTest
  @ValueSource(strings = {"disabling", "enabling", "unlocking", "invitation", "totp-reset"})
  void anotherCompanysUserIsUnknown(String act) {
    Registered stranger = People.aCompany();

    given()
        .auth()
        .oauth2(stranger.token())
        .post("/v1/accounts/" + user + "/" + act)
        .then()
        .statusCode(404);
    call(stranger, described)
        .header("If-Match", "\"0\"")
        .put("/v1/accounts/" + user)
        .then()
        .statusCode(404);
    get().then().body("status", equalTo("INVITED"));
    assertThat(tasks()).isZero();
  }

  private void registered() {
    database.run("update account set status = 'ACTIVE', registered_at = now() where id = ?", user);
  }

  /** A session that Keycloak told of. */
  private String signedIn() {
    String session = UUID.randomUUID().toString();
    Map<String, Object> seen = new HashMap<>();
    seen.put("eventId", UUID.randomUUID().toString());
    seen.put("type", "LOGIN");
    seen.put("realm", "portal");
    seen.put("account", user.toString());
    seen.put("username", described.get("email"));
    seen.put("company", admin.company());
    seen.put("session", session);
    seen.put("remoteAddress", "203.0.113.7");
    seen.put("userAgent", "Mozilla/5.0");
    seen.put("occurredAt", Instant.now().toString());
    given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(seen)
        .post("/internal/v1/sign-in-records")
        .then()
        .statusCode(202);
    return session;
  }

  private long tasks() {
    return database.number("select count(*) from keycloak_task where account = ?", user);
  }

  private Response get() {
    return call(admin, null).get("/v1/accounts/" + user);
  }

  private String etag() {
    return get().header("ETag");
  }

  private Response act(String what) {
    return call(admin, null).post("/v1/accounts/" + user + "/" + what);
  }

  private Response change(Map<String, Object> to, String etag) {
    return call(admin, to).header("If-Match", etag).put("/v1/accounts/" + user);
  }

  private static Response check(String code) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", code))
        .post("/v1/registrations/checks");
  }

  private static int disable(String token, UUID whom) {
    return given().auth().oauth2(token).post("/v1/accounts/" + whom + "/disabling").statusCode();
  }

  private static int result(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static RequestSpecification call(Registered who, @Nullable Object body) {
    var request = given().auth().oauth2(who.token());
    return body == null ? request : request.contentType(ContentType.JSON).body(body);
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
