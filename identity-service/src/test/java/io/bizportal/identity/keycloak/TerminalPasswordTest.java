package io.bizportal.identity.keycloak;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.KeycloakFlow;
import io.bizportal.identity.People;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminal.Grants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D3: passwords of terminal users in the real Keycloak's realm {@code line}. */
@QuarkusTest
@IdentityServiceTest
@WithTestResource(KeycloakResource.class)
class TerminalPasswordTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject CompareWithKeycloak compare;
  @Inject PendingPasswords pending;
  @Inject @RestClient Grants grants;

  private final UUID writer = UUID.randomUUID();
  private final Contract contract = Contract.of("SMART_PBX");
  private Database database;
  private UUID extension;
  private String loginId = "";

  @BeforeEach
  void anExtension() {
    database = new Database(dataSource);
    grants.writer(writer, contract.number());
    extension = contract.extension("2001");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number("select count(*) from terminal_user where id = ?", extension) == 1);
    loginId =
        database.rows("select login_id from terminal_user where id = ?", extension).getFirst();
  }

  // D3
  @Test
  void aPasswordThatIsMadeIsShownOnceAndMakesTheUser() {
    assertThat(user().getList("id")).isEmpty();

    Response set = password(Map.of());

    set.then().statusCode(200);
    assertThat(set.header("Cache-Control")).isEqualTo("no-store");
    assertThat(set.jsonPath().getString("loginId")).isEqualTo(loginId);
    assertThat(set.jsonPath().getString("password")).hasSize(14);
    assertThat(user().getString("[0].attributes.contract[0]")).isEqualTo(contract.number());
    assertThat(user().getString("[0].attributes.account_id[0]")).isEqualTo(extension.toString());
    assertThat(credentials()).containsExactly("password");
    JsonPath seen = as(writer).get(path()).jsonPath();
    assertThat(seen.getBoolean("passwordSet")).isTrue();
    assertThat(seen.getString("password")).isNull();
    assertThat(seen.getLong("version")).isEqualTo(2);
  }

  // D3, A3
  @Test
  void aChosenPasswordFollowsTheRuleAndIsNotAnsweredBack() {
    Response weak = password(Map.of("password", "password1"));
    weak.then().statusCode(422);
    assertThat(weak.jsonPath().getString("errors[0].pointer")).isEqualTo("/password");

    Response chosen = password(Map.of("password", "xQ7vT2mm"));

    chosen.then().statusCode(200);
    assertThat(chosen.jsonPath().getString("password")).isNull();
  }

  // C11, D5
  @Test
  void anAdminIdGetsOneAsWellAndItsLinksStay() {
    People.Registered company = People.aCompany();
    String adminId = "Admin-" + UUID.randomUUID().toString().substring(0, 18);
    Contract base = Contract.base(company.company(), adminId);
    grants.writer(writer, base.number());
    String known = "select id from terminal_user where contract = ?";
    UUID id =
        UUID.fromString(
            await()
                .atMost(PATIENCE)
                .until(() -> database.rows(known, base.number()), found -> !found.isEmpty())
                .getFirst());
    database.run(
        "insert into admin_id_link (account, admin_id, linked_at) values (?, ?, now())",
        company.administrator(),
        id);

    Response set =
        as(writer)
            .body(Map.of())
            .put("/v1/contracts/" + base.number() + "/terminal-users/" + id + "/password");

    set.then().statusCode(200);
    assertThat(set.jsonPath().getString("loginId")).isEqualToIgnoringCase(adminId);
    assertThat(database.number("select count(*) from admin_id_link where admin_id = ?", id))
        .isOne();
  }

  // D3
  @Test
  void whoMayNotWriteTheContractSetsNone() {
    UUID reader = UUID.randomUUID();
    grants.reader(reader, contract.number());

    as(reader).body(Map.of()).put(path() + "/password").then().statusCode(403);
    as(UUID.randomUUID()).body(Map.of()).put(path() + "/password").then().statusCode(404);
    assertThat(user().getList("id")).isEmpty();
  }

  // D3
  @Test
  void whoIsUnlockedNeedNotWaitInKeycloakEither() {
    password(Map.of()).then().statusCode(200);
    String id = user().getString("[0].id");
    enterWrongPassword();
    assertThat(failures(id)).isEqualTo(1);

    as(writer).post(path() + "/unlocking").then().statusCode(204);

    await().atMost(PATIENCE).until(() -> failures(id) == 0);
  }

  // C9
  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOne() {
    password(Map.of()).then().statusCode(200);
    String session = UUID.randomUUID().toString();
    KeycloakFlow.lineRecord("LOGIN", extension, Contract.COMPANY, session, Instant.now());

    password(Map.of()).then().statusCode(200);

    String ended =
        new String(
            Topic.of("session-ended")
                .next(r -> new String(r.value(), StandardCharsets.UTF_8).contains(session))
                .value(),
            StandardCharsets.UTF_8);
    assertThat(ended).contains("PASSWORD_CHANGED");
  }

  // D1
  @Test
  void whoseExtensionIsRemovedIsGoneFromKeycloakToo() {
    password(Map.of()).then().statusCode(200);

    contract.extensionGone(extension);

    await().atMost(PATIENCE).until(() -> user().getList("id").isEmpty());
  }

  // D1
  @Test
  void whatSomebodyChangedInKeycloakByHandIsPutRight() {
    password(Map.of()).then().statusCode(200);
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("username", loginId, "enabled", false))
        .put("/users/" + user().getString("[0].id"))
        .then()
        .statusCode(204);

    compare.round();

    await().atMost(PATIENCE).until(() -> user().getBoolean("[0].enabled"));
    assertThat(credentials()).containsExactly("password");
  }

  private void enterWrongPassword() {
    String keycloak = ConfigProvider.getConfig().getValue(KeycloakResource.URL, String.class);
    Response page =
        given()
            .queryParam("client_id", "gateway")
            .queryParam("response_type", "code")
            .queryParam("scope", "openid")
            .queryParam("redirect_uri", keycloak.replace("/auth", "/session/callback"))
            .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
            .queryParam("code_challenge_method", "S256")
            .get(keycloak + "/realms/line/protocol/openid-connect/auth");
    String action = page.asString().replaceAll("(?s).*<form[^>]* action=\"([^\"]+)\".*", "$1");
    given()
        .cookies(page.cookies())
        .urlEncodingEnabled(false)
        .formParam("username", loginId)
        .formParam("password", "Wrong1Password")
        .post(action.replace("&amp;", "&"))
        .then()
        .statusCode(200);
  }

  private static int failures(String user) {
    return admin()
        .get("/attack-detection/brute-force/users/" + user)
        .jsonPath()
        .getInt("numFailures");
  }

  // D4
  @Test
  void aPasswordFromATableReachesKeycloakAndIsGoneHere() {
    String job =
        as(writer)
            .contentType("text/csv")
            .body(("Login ID,New password\n" + loginId + ",xQ7vT2mm\n").getBytes(UTF_8))
            .post("/v1/contracts/" + contract.number() + "/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    awaitState(job, "READY");

    as(writer)
        .header("If-Match", as(writer).get(imports(job)).header("ETag"))
        .post(imports(job) + "/apply")
        .then()
        .statusCode(200);

    awaitState(job, "APPLIED");
    await().atMost(PATIENCE).until(() -> !user().getList("id").isEmpty());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(credentials()).contains("password"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number("select count(*) from keycloak_task where account = ?", extension)
                    == 0);
  }

  // D4, D6
  @Test
  void aPasswordThatHeChoseMeanwhileIsNotOverwritten() throws Exception {
    password(Map.of()).then().statusCode(200);
    String id = user().getString("[0].id");
    try (Connection held = lockedRow()) {
      underWay("xQ7vT2mm", 0);
      chooses(id, "Battery5Staple");
      held.commit();
    }
    long chosen = passwordDate(id);

    awaitDelivered();

    assertThat(passwordDate(id)).isEqualTo(chosen);
  }

  // D4, C9
  @Test
  void oneThatArrivedUnnoticedIsNotSetAgainAndEndsTheOldSessionsAllTheSame() throws Exception {
    password(Map.of()).then().statusCode(200);
    String id = user().getString("[0].id");
    String session = UUID.randomUUID().toString();
    KeycloakFlow.lineRecord("LOGIN", extension, Contract.COMPANY, session, Instant.now());
    try (Connection held = lockedRow()) {
      underWay("xQ7vT2mm", 1);
      chooses(id, "xQ7vT2mm");
      held.commit();
    }
    long arrived = passwordDate(id);

    awaitDelivered();

    assertThat(passwordDate(id)).isEqualTo(arrived);
    assertThat(
            new String(
                Topic.of("session-ended")
                    .next(r -> new String(r.value(), StandardCharsets.UTF_8).contains(session))
                    .value(),
                StandardCharsets.UTF_8))
        .contains("PASSWORD_CHANGED");
  }

  // D4
  @Test
  void oneThatIsNewerThanHisOwnIsSet() throws Exception {
    password(Map.of()).then().statusCode(200);
    String id = user().getString("[0].id");
    chooses(id, "Battery5Staple");
    long own = passwordDate(id);

    underWay("xQ7vT2mm", 0);

    awaitDelivered();
    assertThat(passwordDate(id)).isGreaterThan(own);
  }

  // D4: -Dbizportal.passwords=500 to measure
  @Test
  void allPasswordsOfATableArrive() {
    int count = Integer.getInteger("bizportal.passwords", 12);
    for (int i = 0; i < count; i++) {
      contract.extension(Integer.toString(3000 + i));
    }
    String logins = "select login_id from terminal_user where contract = ? and number like '3%'";
    List<String> people =
        await()
            .atMost(PATIENCE.multipliedBy(6))
            .until(() -> database.rows(logins, contract.number()), found -> found.size() == count);
    StringBuilder table = new StringBuilder("Login ID,New password\n");
    people.forEach(one -> table.append(one).append(",xQ7vT2mm\n"));
    String job =
        as(writer)
            .contentType("text/csv")
            .body(table.toString().getBytes(UTF_8))
            .post("/v1/contracts/" + contract.number() + "/imports")
            .path("id");
    awaitState(job, "READY");
    long began = System.nanoTime();

    as(writer)
        .header("If-Match", as(writer).get(imports(job)).header("ETag"))
        .post(imports(job) + "/apply")
        .then()
        .statusCode(200);

    awaitState(job, "APPLIED");
    String waiting =
        "select count(*) from keycloak_task t join terminal_user u on u.id = t.account"
            + " where u.contract = ?";
    await()
        .atMost(Duration.ofMinutes(10))
        .until(() -> database.number(waiting, contract.number()) == 0);
    Logger.getLogger(getClass())
        .infof(
            "%d passwords from a table in Keycloak after %d ms",
            count, Duration.ofNanos(System.nanoTime() - began).toMillis());
    assertThat(
            admin()
                .get("/users?max=1000&q=contract:" + contract.number())
                .jsonPath()
                .getList("username"))
        .containsAll(people);
  }

  /** Whoever brings a password to Keycloak waits while this is open. */
  private Connection lockedRow() throws SQLException {
    Connection held = dataSource.getConnection();
    held.setAutoCommit(false);
    try (PreparedStatement lock =
        held.prepareStatement("select 1 from terminal_user where id = ? for update")) {
      lock.setObject(1, extension);
      lock.executeQuery().close();
    }
    return held;
  }

  private void underWay(String password, int attempts) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (Connection connection = dataSource.getConnection()) {
                pending.request(connection, Map.of(extension, password));
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    database.run("update keycloak_task set attempts = ? where account = ?", attempts, extension);
  }

  /** As the page inside Keycloak does it. */
  private static void chooses(String user, String password) {
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("type", "password", "value", password, "temporary", false))
        .put("/users/" + user + "/reset-password")
        .then()
        .statusCode(204);
  }

  private static long passwordDate(String user) {
    return admin().get("/users/" + user + "/credentials").jsonPath().getLong("[0].createdDate");
  }

  private void awaitDelivered() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number("select count(*) from keycloak_task where account = ?", extension)
                    == 0);
  }

  private void awaitState(String job, String state) {
    await()
        .atMost(PATIENCE)
        .until(() -> state.equals(as(writer).get(imports(job)).<String>path("state")));
  }

  private String imports(String job) {
    return "/v1/contracts/" + contract.number() + "/imports/" + job;
  }

  private Response password(Map<String, String> asked) {
    return as(writer).body(asked).put(path() + "/password");
  }

  private String path() {
    return "/v1/contracts/" + contract.number() + "/terminal-users/" + extension;
  }

  private static RequestSpecification as(UUID account) {
    return given()
        .auth()
        .oauth2(Tokens.generalUser(account, Contract.COMPANY))
        .contentType(ContentType.JSON);
  }

  private List<String> credentials() {
    return admin()
        .get("/users/" + user().getString("[0].id") + "/credentials")
        .jsonPath()
        .getList("type");
  }

  private JsonPath user() {
    return admin().get("/users?username=" + loginId + "&exact=true").jsonPath();
  }

  private static RequestSpecification admin() {
    String keycloak = ConfigProvider.getConfig().getValue(KeycloakResource.URL, String.class);
    String token =
        given()
            .auth()
            .preemptive()
            .basic("identity-service", KeycloakResource.SECRET)
            .formParam("grant_type", "client_credentials")
            .post(keycloak + "/realms/line/protocol/openid-connect/token")
            .jsonPath()
            .getString("access_token");
    return given().baseUri(keycloak).basePath("/admin/realms/line").auth().oauth2(token);
  }
}
