package io.bizportal.identity.terminalcsv;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminal.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D4, C11: the admin ID of a base contract is a row among its accounts, as in the list. */
@QuarkusTest
@IdentityServiceTest
class AdminIdRowTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID writer = UUID.randomUUID();
  private Contract contract;
  private String adminId;
  private Database database;

  @BeforeEach
  void aBaseContract() {
    String name = "Admin-" + UUID.randomUUID();
    contract = Contract.base(Contract.COMPANY, name);
    adminId = name.toLowerCase(Locale.ROOT);
    database = new Database(dataSource);
    grants.writer(writer, contract.number());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_user where contract = ?", contract.number())
                    == 1);
  }

  @Test
  void itIsExportedAsItIsListedAndImportedAsNoChange() {
    database.run(
        "update terminal_user set mail_address = 'admin@example.com' where login_id = ?", adminId);

    String table = table("");

    assertThat(table.lines().skip(1))
        .containsExactly("管理者ID,," + adminId + ",OFF,a***n@example.com,");
    assertThat(table("?language=en")).contains("Admin ID,," + adminId);
    assertThat(table("?kind=ADMIN_ID").lines()).hasSize(2);
    assertThat(table("?kind=LOGIN_ID").lines()).hasSize(1);
    reached(upload(table), "READY").body("unchanged", equalTo(1)).body("changed", equalTo(0));
  }

  @Test
  void itsPasswordAddressAndSecondFactorComeFromAFile() {
    String job =
        upload(
            "種別,ログインID,MFA,メールアドレス,新しいパスワード\r\n管理者ID,"
                + adminId
                + ",ON,admin@example.com,xQ7vT2mm\r\n");
    reached(job, "READY").body("changed", equalTo(1)).body("preview.key", contains(adminId));

    as().header("If-Match", as().get(path("/imports/" + job)).header("ETag"))
        .post(path("/imports/" + job + "/apply"))
        .then()
        .statusCode(200);

    reached(job, "APPLIED");
    assertThat(
            database.rows(
                "select mfa || ' ' || mail_address from terminal_user where login_id = ?", adminId))
        .containsExactly("true admin@example.com");
    assertThat(
            database.number(
                """
                select count(*) from keycloak_task t join terminal_user u on u.id = t.account
                 where u.login_id = ? and t.sealed_password is not null""",
                adminId))
        .isOne();
  }

  @Test
  void whoSignedInWithItAloneImportsAndIsNamed() {
    UUID id = id();
    String token = Tokens.ofLine(id, Contract.COMPANY, contract.number(), "ADMIN_ID");
    String job = upload(token, "ログインID,MFA\r\n" + adminId + ",ON\r\n");
    reached(job, "READY");

    as(token)
        .header("If-Match", as(token).get(path("/imports/" + job)).header("ETag"))
        .post(path("/imports/" + job + "/apply"))
        .then()
        .statusCode(200);

    reached(job, "APPLIED").body("account", equalTo(id.toString()));
    as(token).get(path("/tables/accounts.csv")).then().statusCode(200).body(containsString("ON"));
    as().get("/v1/actors?id=" + id)
        .then()
        .statusCode(200)
        .body("kind", contains("ADMIN_ID"))
        .body("name", contains(adminId));
    given()
        .auth()
        .oauth2(Tokens.generalUser(UUID.randomUUID(), "C9999999"))
        .get("/v1/actors?id=" + id)
        .then()
        .statusCode(200)
        .body("", empty());
  }

  @Test
  void anImportIsNotAppliedOnceItsAdminIdIsAnother() {
    UUID id = id();
    String token = Tokens.ofLine(id, Contract.COMPANY, contract.number(), "ADMIN_ID");
    String job = upload(token, "ログインID,MFA\r\n" + adminId + ",ON\r\n");
    String tag = reached(job, "READY").extract().header("ETag");
    database.run("update terminal_user set kind = 'LOGIN_ID' where id = ?", id);

    as(token)
        .header("If-Match", tag)
        .post(path("/imports/" + job + "/apply"))
        .then()
        .statusCode(404);

    assertThat(database.rows("select mfa::text from terminal_user where login_id = ?", adminId))
        .containsExactly("false");
  }

  private UUID id() {
    return UUID.fromString(
        database.rows("select id from terminal_user where login_id = ?", adminId).getFirst());
  }

  @Test
  void whatItIsStaysAndItsPasswordMeetsTheRule() {
    String job = upload("種別,内線番号,ログインID,新しいパスワード\r\nログインID,2001," + adminId + ",password1\r\n");

    reached(job, "INVALID");
    List<String> told =
        as().get(path("/imports/" + job + "/errors")).jsonPath().getList("items.code");
    assertThat(told)
        .containsExactlyInAnyOrder(
            "not-changeable", "not-changeable", "password-no-upper-case", "password-common");
  }

  private String table(String query) {
    return as().get(path("/tables/accounts.csv" + query))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private String upload(String table) {
    return upload(Tokens.generalUser(writer, Contract.COMPANY), table);
  }

  private String upload(String token, String table) {
    return as(token)
        .contentType("text/csv")
        .body(table.getBytes(UTF_8))
        .post(path("/imports?kind=accounts"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse reached(String job, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> as().get(path("/imports/" + job)).then().body("state", equalTo(state)));
    return as().get(path("/imports/" + job)).then();
  }

  private String path(String below) {
    return "/v1/contracts/" + contract.number() + below;
  }

  private RequestSpecification as() {
    return as(Tokens.generalUser(writer, Contract.COMPANY));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
