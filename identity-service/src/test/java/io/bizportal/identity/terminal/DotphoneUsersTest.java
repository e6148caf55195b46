package io.bizportal.identity.terminal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D5, C11: login IDs and admin IDs of Dotphone Office are terminal users of their contract. */
@QuarkusTest
@IdentityServiceTest
class DotphoneUsersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final Contract contract = Contract.dotphone();
  private Database database;

  @BeforeEach
  void open() {
    database = new Database(dataSource);
  }

  // D5
  @Test
  void whoeverTheInventoryNamesIsAUserUntilItNamesHimNoMore() {
    String first = loginId("01");
    String second = loginId("02");
    told(Map.of("05012340001", first, "05012340002", second));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", first), user("05012340002", second));

    told(Map.of("05012340009", second));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340009", second));

    var removed =
        Topic.of("terminal-user-changed")
            .next(
                event ->
                    event.key().equals(contract.number())
                        && new String(event.value(), StandardCharsets.UTF_8).contains("REMOVED"));
    Schemas.assertValid("terminal-user-changed", removed.value());
    assertThat(new String(removed.value(), StandardCharsets.UTF_8)).contains("\"LOGIN_ID\"");
  }

  // D5
  @Test
  void newsWithoutTheInventoryLeavesEverybodyAlone() {
    told(Map.of("05012340001", loginId("01")));
    told(null);
    told(null);
    Contract other =
        Contract.base(Contract.COMPANY, "Admin-" + UUID.randomUUID().toString().substring(0, 12));
    await().atMost(PATIENCE).until(() -> !users(other.number()).isEmpty());

    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", loginId("01")));
    assertThat(
            database.number(
                "select max(version) from terminal_user where contract = ?", contract.number()))
        .isOne();
  }

  // C11
  @Test
  void aBaseHasOneAdminIdAndWhatStandsUnderItHasNone() {
    told(Map.of());
    Contract under = Contract.dotphone();
    under.dotphone(
        Contract.COMPANY,
        "ACTIVE",
        contract.number(),
        contract.adminId(),
        Map.of("05012340005", under.number() + "-05"));

    await().atMost(PATIENCE).until(() -> !users(under.number()).isEmpty());
    assertThat(users(under.number())).noneMatch(user -> user.startsWith("ADMIN_ID"));
    awaitUsers("ADMIN_ID  " + adminId());
  }

  // C11
  @Test
  void anotherAdminIdIsAnotherUser() {
    told(Map.of());
    awaitUsers("ADMIN_ID  " + adminId());

    contract.dotphone(
        Contract.COMPANY, "ACTIVE", contract.number(), contract.adminId() + "-new", null);

    awaitUsers("ADMIN_ID  " + adminId() + "-new");
  }

  // D5
  @Test
  void whoComesSecondWithALoginIdGetsAnother() {
    String wanted = loginId("same");
    told(Map.of("05012340001", wanted));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", wanted));

    Contract other = Contract.dotphone();
    other.dotphone(
        Contract.COMPANY, "ACTIVE", other.number(), other.adminId(), Map.of("05012340003", wanted));

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                users(other.number()).stream()
                    .anyMatch(user -> user.startsWith(user("05012340003", wanted) + "-")));
  }

  // D5, C11
  @Test
  void aTerminatedContractHasNobody() {
    told(Map.of("05012340001", loginId("01")));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", loginId("01")));

    contract.terminated(Contract.COMPANY, contract.adminId());

    awaitUsers();
  }

  // D3, D5
  @Test
  void theListTellsTheKindsApartAndShowsOneOfThem() {
    UUID reader = UUID.randomUUID();
    grants.reader(reader, contract.number());
    told(Map.of("05012340001", loginId("01")));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", loginId("01")));

    assertThat(kinds(reader, "")).containsExactly("ADMIN_ID", "LOGIN_ID");
    assertThat(kinds(reader, "?kind=LOGIN_ID")).containsExactly("LOGIN_ID");
    assertThat(kinds(reader, "?kind=EXTENSION")).isEmpty();
    given()
        .auth()
        .oauth2(Tokens.generalUser(reader, Contract.COMPANY))
        .get("/v1/contracts/" + contract.number() + "/terminal-users?kind=OTHER")
        .then()
        .statusCode(422);
  }

  // D5, C11
  @Test
  void theAdminIdManagesTheUsersOfItsContractAndOfNoOther() {
    told(Map.of("05012340001", loginId("01")));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", loginId("01")));
    UUID id =
        UUID.fromString(
            database
                .rows(
                    "select id from terminal_user where contract = ? and kind = 'ADMIN_ID'",
                    contract.number())
                .getFirst());
    String own = "/v1/contracts/" + contract.number() + "/terminal-users";
    String token = Tokens.ofLine(id, Contract.COMPANY, contract.number(), "ADMIN_ID");

    given().auth().oauth2(token).get(own).then().statusCode(200);
    given()
        .auth()
        .oauth2(token)
        .get("/v1/contracts/N100000009/terminal-users")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.ofLine(UUID.randomUUID(), Contract.COMPANY, contract.number(), "ADMIN_ID"))
        .get(own)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.ofLine(id, Contract.COMPANY, contract.number(), "LOGIN_ID"))
        .get(own)
        .then()
        .statusCode(403);
  }

  // C11, E9
  @Test
  void servicesAreToldWhetherAnAdminIdStillRunsItsContract() {
    told(Map.of("05012340001", loginId("01")));
    awaitUsers("ADMIN_ID  " + adminId(), user("05012340001", loginId("01")));
    String id =
        database
            .rows(
                "select id from terminal_user where contract = ? and kind = 'ADMIN_ID'",
                contract.number())
            .getFirst();
    String user =
        database
            .rows(
                "select id from terminal_user where contract = ? and kind = 'LOGIN_ID'",
                contract.number())
            .getFirst();

    assertThat(stands(contract.number(), id)).isTrue();
    assertThat(stands(contract.number(), user)).isFalse();
    assertThat(stands("N100000009", id)).isFalse();

    contract.dotphone(
        Contract.COMPANY, "ACTIVE", contract.number(), contract.adminId() + "-new", null);

    await().atMost(PATIENCE).until(() -> !stands(contract.number(), id));
  }

  private static boolean stands(String contract, String id) {
    return given()
        .auth()
        .oauth2(Tokens.service())
        .get("/internal/v1/contracts/" + contract + "/admin-ids/" + id)
        .then()
        .statusCode(200)
        .extract()
        .path("stands");
  }

  private List<String> kinds(UUID reader, String query) {
    return given()
        .auth()
        .oauth2(Tokens.generalUser(reader, Contract.COMPANY))
        .get("/v1/contracts/" + contract.number() + "/terminal-users" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.kind");
  }

  private void told(@Nullable Map<String, String> loginIds) {
    contract.dotphone(Contract.COMPANY, "ACTIVE", contract.number(), contract.adminId(), loginIds);
  }

  private void awaitUsers(String... expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(users(contract.number())).containsExactlyInAnyOrder(expected));
  }

  private List<String> users(String of) {
    return database.rows(
        "select kind || ' ' || number || ' ' || login_id from terminal_user where contract = ?",
        of);
  }

  private String loginId(String of) {
    return contract.number() + "-" + of;
  }

  private String adminId() {
    return contract.adminId().toLowerCase(Locale.ROOT);
  }

  private static String user(String number, String loginId) {
    return "LOGIN_ID " + number + " " + loginId.toLowerCase(Locale.ROOT);
  }
}
