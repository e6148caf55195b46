package io.bizportal.identity.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A2, A5: the password step against the real Keycloak. */
@QuarkusTest
@IdentityServiceTest
@WithTestResource(KeycloakResource.class)
class KeycloakUsersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject CompareWithKeycloak compare;

  private Database database;
  private Registered person;

  @BeforeEach
  void invite() {
    database = new Database(dataSource);
    person = People.aCompany();
  }

  // A2, A6
  @Test
  void theFirstPasswordMakesTheUserAndUsesTheCodeUp() {
    String code = Mailbox.registrationCode(person.email(), "INVITATION", 1);

    password(code, ticket(code), "xQ7vT2mm").then().statusCode(204);

    JsonPath user = user();
    assertThat(user.getList("username")).containsExactly(person.email());
    assertThat(user.getBoolean("[0].enabled")).isTrue();
    assertThat(user.getBoolean("[0].emailVerified")).isTrue();
    assertThat(user.getString("[0].firstName")).isEqualTo(People.NAME);
    assertThat(user.getList("[0].attributes.account_id"))
        .containsExactly(person.administrator().toString());
    assertThat(user.getList("[0].attributes.company")).containsExactly(person.company());
    assertThat(user.getList("[0].attributes.locale")).containsExactly("ja");
    assertThat(roles(user.getString("[0].id")))
        .contains("portal-administrator")
        .doesNotContain("general-user");
    check(code).then().statusCode(404);
    assertThat(status()).isEqualTo("ACTIVE");
    Schemas.assertValid(
        "account-changed",
        Topic.of("account-changed")
            .next(
                r ->
                    r.key().equals(person.administrator().toString())
                        && new String(r.value(), StandardCharsets.UTF_8).contains("ACTIVE"))
            .value());
  }

  // A2
  @Test
  void aCrashBetweenKeycloakAndTheDatabaseLeavesACodeThatWorks() {
    String code = Mailbox.registrationCode(person.email(), "INVITATION", 1);
    password(code, ticket(code), "xQ7vT2mm").then().statusCode(204);
    // What the database would hold had the service died after Keycloak's answer.
    database.run(
        "update registration_code set used_at = null where account = ?", person.administrator());
    database.run("update account set status = 'INVITED' where id = ?", person.administrator());

    password(code, ticket(code), "xQ7vT2mm").then().statusCode(204);

    assertThat(user().getList("id")).hasSize(1);
    assertThat(status()).isEqualTo("ACTIVE");
  }

  // A5
  @Test
  void aResetNeedsNoIdentityCheckAndIsTold() {
    register();

    String code = reset();
    password(code, null, "yR8wU3nn").then().statusCode(204);

    assertThat(
            Mailbox.mail(person.email(), "PASSWORD_CHANGED", 1)
                .path("parameters")
                .path("changedAt")
                .asText())
        .isNotEmpty();
    check(code).then().statusCode(404);
  }

  // A5
  @Test
  void aUserLostFromKeycloakIsMadeAgain() {
    register();
    String lost = user().getString("[0].id");
    admin().delete("/users/" + lost).then().statusCode(204);

    password(reset(), null, "yR8wU3nn").then().statusCode(204);

    assertThat(user().getList("[0].attributes.account_id"))
        .containsExactly(person.administrator().toString());
    assertThat(user().getString("[0].id")).isNotEqualTo(lost);
  }

  // A5
  @Test
  void everyUrlOfTheAccountIsWorthlessOnceAPasswordIsSet() {
    register();
    String one = reset();
    database.run(
        "update registration_code set created_at = created_at - interval '1 day' where account = ?",
        person.administrator());
    String other = reset(2);

    password(other, null, "yR8wU3nn").then().statusCode(204);

    check(one).then().statusCode(404);
  }

  // A8
  @Test
  void keycloakFollowsADisabledAccountAndBack() {
    Registered second = aSecondAdministrator();
    register();

    act(second, "disabling");
    await().atMost(PATIENCE).until(() -> !user().getBoolean("[0].enabled"));
    act(second, "enabling");
    await().atMost(PATIENCE).until(() -> user().getBoolean("[0].enabled"));

    assertThat(user().getList("id")).hasSize(1);
    await().atMost(PATIENCE).until(() -> openTasks() == 0);
  }

  // A8
  @Test
  void aDeletedAccountIsGoneFromKeycloakToo() {
    Registered second = aSecondAdministrator();
    register();
    String path = "/v1/accounts/" + person.administrator();
    String etag = given().auth().oauth2(second.token()).get(path).header("ETag");

    given()
        .auth()
        .oauth2(second.token())
        .header("If-Match", etag)
        .delete(path)
        .then()
        .statusCode(204);

    await().atMost(PATIENCE).until(() -> user().getList("id").isEmpty());
    assertThat(
            admin()
                .get("/users?username=" + person.email() + "&exact=true")
                .jsonPath()
                .getList("id"))
        .isEmpty();
  }

  // A8
  @Test
  void aTaskLeftByACrashIsTakenUp() {
    register();
    String id = user().getString("[0].id");
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("firstName", "誰か"))
        .put("/users/" + id)
        .then()
        .statusCode(204);
    database.run(
        "insert into keycloak_task (account, unlock, reset_totp, log_out, revision, attempts,"
            + " next_try_at) values (?, false, false, false, 1, 1, now() - interval '1 second')",
        person.administrator());

    await().atMost(PATIENCE).until(() -> user().getString("[0].firstName").equals(People.NAME));
  }

  // A8
  @Test
  void whatSomebodyChangedInKeycloakByHandIsPutRight() {
    register();
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("enabled", false, "firstName", "誰か"))
        .put("/users/" + user().getString("[0].id"))
        .then()
        .statusCode(204);

    compare.round();

    await().atMost(PATIENCE).until(() -> user().getBoolean("[0].enabled"));
    assertThat(user().getString("[0].firstName")).isEqualTo(People.NAME);
    await().atMost(PATIENCE).until(() -> openTasks() == 0);
    compare.round();
    assertThat(openTasks()).isZero();
  }

  // A8
  @Test
  void whoIsMissingInKeycloakIsMadeAgain() {
    register();
    admin().delete("/users/" + user().getString("[0].id")).then().statusCode(204);

    compare.round();

    await().atMost(PATIENCE).until(() -> user().getList("id").size() == 1);
    await()
        .atMost(PATIENCE)
        .until(() -> roles(user().getString("[0].id")).contains("portal-administrator"));
  }

  private Registered aSecondAdministrator() {
    Map<String, Object> second = People.aUser(People.anAddress());
    second.put("role", "ADMINISTRATOR");
    String id =
        given()
            .auth()
            .oauth2(person.token())
            .contentType(ContentType.JSON)
            .body(second)
            .post("/v1/accounts")
            .jsonPath()
            .getString("id");
    database.run(
        "update account set status = 'ACTIVE', registered_at = now() where id = ?",
        UUID.fromString(id));
    return new Registered(person.company(), UUID.fromString(id), (String) second.get("email"));
  }

  private void act(Registered who, String what) {
    given()
        .auth()
        .oauth2(who.token())
        .post("/v1/accounts/" + person.administrator() + "/" + what)
        .then()
        .statusCode(204);
  }

  private long openTasks() {
    return database.number(
        "select count(*) from keycloak_task where account = ?", person.administrator());
  }

  private void register() {
    String code = Mailbox.registrationCode(person.email(), "INVITATION", 1);
    password(code, ticket(code), "xQ7vT2mm").then().statusCode(204);
    database.run(
        "update registration_code set created_at = created_at - interval '1 day' where account = ?",
        person.administrator());
  }

  private String reset() {
    return reset(1);
  }

  private String reset(int n) {
    post("/v1/password-resets", Map.of("userId", person.email())).then().statusCode(202);
    return Mailbox.registrationCode(person.email(), "PASSWORD_RESET", n);
  }

  private String ticket(String code) {
    return post(
            "/v1/registrations/identity-checks",
            Map.of(
                "code",
                code,
                "email",
                person.email(),
                "name",
                People.NAME,
                "telephone",
                People.TELEPHONE))
        .jsonPath()
        .getString("ticket");
  }

  private static Response password(
      String code, @org.jspecify.annotations.Nullable String ticket, String password) {
    Map<String, Object> chosen = new HashMap<>();
    chosen.put("code", code);
    chosen.put("ticket", ticket);
    chosen.put("password", password);
    return post("/v1/registrations/passwords", chosen);
  }

  private static Response check(String code) {
    return post("/v1/registrations/checks", Map.of("code", code));
  }

  private static Response post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }

  private String status() {
    return database
        .rows("select status from account where id = ?", person.administrator())
        .getFirst();
  }

  private JsonPath user() {
    return admin().get("/users?q=account_id:" + person.administrator()).jsonPath();
  }

  private List<String> roles(String id) {
    return admin().get("/users/" + id + "/role-mappings/realm").jsonPath().getList("name");
  }

  private static io.restassured.specification.RequestSpecification admin() {
    String url = ConfigProvider.getConfig().getValue(KeycloakResource.URL, String.class);
    String token =
        given()
            .auth()
            .preemptive()
            .basic("identity-service", KeycloakResource.SECRET)
            .formParam("grant_type", "client_credentials")
            .post(url + "/realms/portal/protocol/openid-connect/token")
            .jsonPath()
            .getString("access_token");
    return given().baseUri(url).basePath("/admin/realms/portal").auth().oauth2(token);
  }
}
