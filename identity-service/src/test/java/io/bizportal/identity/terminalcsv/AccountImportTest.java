package io.bizportal.identity.terminalcsv;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminal.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D4, F1–F4: accounts in and out as a table; Keycloak is away. */
@QuarkusTest
@IdentityServiceTest
class AccountImportTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HEAD = "ログインID,MFA,メールアドレス,新しいパスワード\r\n";

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID writer = UUID.randomUUID();
  private final UUID reader = UUID.randomUUID();
  private final Contract contract = Contract.of("SMART_PBX");
  private Database database;
  private UUID first;
  private UUID second;

  @BeforeEach
  void twoExtensions() {
    database = new Database(dataSource);
    grants.writer(writer, contract.number());
    grants.reader(reader, contract.number());
    first = contract.extension("2001");
    second = contract.extension("2002");
    awaitUsers(contract, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "windows-31j"})
  void whatIsExportedIsImportedAsNoChange(String encoding) {
    register(first, "yamada.taro@example.com");

    byte[] table =
        as(reader)
            .get(path("/tables/accounts.csv?encoding=" + encoding))
            .then()
            .extract()
            .asByteArray();

    assertThat(new String(table, Charset.forName(encoding)))
        .contains("種別,内線番号,ログインID,MFA,メールアドレス,新しいパスワード")
        .contains("内線,2001," + login("2001") + ",OFF,y***o@example.com,\r\n")
        .doesNotContain("yamada.taro");
    reached(upload(table), "READY").body("unchanged", equalTo(2)).body("changed", equalTo(0));
  }

  @Test
  void passwordsAddressesAndMfaAreShownMaskedAndAppliedTogether() {
    register(first, "lost@example.com");
    String job =
        upload(
            HEAD
                + login("2001").toUpperCase(Locale.ROOT)
                + ",,New.One@Example.com,\r\n"
                + login("2002")
                + ",ON,,xQ7vT2mm\r\n");

    ValidatableResponse ready = reached(job, "READY");

    ready
        .body("changed", equalTo(2))
        .body("added", equalTo(0))
        .body("preview.key", contains(login("2001"), login("2002")))
        .body("preview[0].cells[0].before", equalTo("l***t@example.com"))
        .body("preview[0].cells[0].after", equalTo("n***e@example.com"))
        .body("preview[1].cells.field", contains("mfa", "newPassword"))
        .body("preview[1].cells[1].after", equalTo("●●●"));
    assertThat(kept()).doesNotContain("xQ7vT2mm").doesNotContain("example.com,");
    assertThat(address(first)).isEqualTo("lost@example.com");

    apply(writer, job).then().statusCode(200);

    reached(job, "APPLIED").body("account", equalTo(writer.toString()));
    assertThat(address(first)).isEqualTo("new.one@example.com");
    assertThat(mfa(second)).isEqualTo("t");
    assertThat(
            database.number("select count(*) from import_file where job = ?", UUID.fromString(job)))
        .isZero();
    assertThat(
            database.number(
                "select count(*) from keycloak_task where account = ? and sealed_password is not null",
                second))
        .isOne();
    assertThat(kept()).doesNotContain("xQ7vT2mm");
    ConsumerRecord<String, byte[]> event =
        Topic.of("terminal-user-changed")
            .next(r -> text(r).contains(second.toString()) && text(r).contains("PASSWORD"));
    Schemas.assertValid("terminal-user-changed", event.value());
    assertThat(text(event))
        .contains("\"aspects\":[\"MFA\",\"PASSWORD\"]")
        .contains(writer.toString())
        .doesNotContain("xQ7vT2mm");
  }

  @Test
  void allErrorsAreToldAndNoSecretInThem() {
    Contract other = Contract.of("SMART_PBX");
    other.extension("2001");
    awaitUsers(other, 1);
    register(second, "known@example.com");
    String job =
        upload(
            "内線番号,ログインID,MFA,メールアドレス,パスワード\n"
                + "2009,"
                + login("2001")
                + ",たぶん,not an address,password1\n"
                + ",nobody,ON,,\n"
                + ","
                + other.number().toLowerCase(Locale.ROOT)
                + "-2001,ON,,\n"
                + ","
                + login("2002")
                + ",,o***r@example.com,\n"
                + ","
                + login("2002")
                + ",,k***n@example.com,\n");

    reached(job, "INVALID");
    Response errors = as(reader).get(path("/imports/" + job + "/errors"));
    List<String> told =
        errors.jsonPath().<Map<String, Object>>getList("items").stream()
            .map(error -> error.get("line") + " " + error.get("field") + " " + error.get("code"))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrder(
            "2 number not-changeable",
            "2 mfa not-a-choice",
            "2 mailAddress invalid-email",
            "2 newPassword password-no-upper-case",
            "2 newPassword password-common",
            "3 loginId unknown-login-id",
            "4 loginId unknown-login-id",
            "5 mailAddress masked-address",
            "6 kind duplicate-in-file");
    assertThat(errors.asString()).doesNotContain("password1").doesNotContain("not an address");
    assertThat(as(writer).get(path("/imports/" + job + "/errors.csv")).asString())
        .contains("●●●")
        .doesNotContain("password1");
    as(reader).get(path("/imports/" + job + "/errors.csv")).then().statusCode(403);
  }

  // D2
  @Test
  void onceMfaIsMandatoryOnlyOnIsTaken() {
    Contract hikari = Contract.of("HIKARI_CLOUD_PBX");
    grants.writer(writer, hikari.number());
    hikari.extension("2001");
    awaitUsers(hikari, 1);
    awaitBrand(hikari);
    String login = hikari.number().toLowerCase(Locale.ROOT) + "-2001";
    String table = "ログインID,MFA\n" + login + ",";

    String off =
        upload(hikari, (table + "OFF\n").getBytes(UTF_8))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String on =
        upload(hikari, (table + "ON\n").getBytes(UTF_8))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    reached(hikari, off, "INVALID");
    as(writer)
        .get(path(hikari, "/imports/" + off + "/errors"))
        .then()
        .body("items.code", contains("mfa-mandatory"))
        .body("items.field", contains("mfa"));
    reached(hikari, on, "READY").body("unchanged", equalTo(1));
  }

  @Test
  void onlyWritersImportAndAForeignContractIsNotThere() {
    UUID stranger = UUID.randomUUID();
    Contract other = Contract.of("SMART_PBX");
    grants.writer(stranger, other.number());
    byte[] table = (HEAD + login("2001") + ",ON,,\n").getBytes(UTF_8);
    String job = upload(new String(table, UTF_8));

    upload(reader, contract, table).then().statusCode(403);
    apply(reader, job).then().statusCode(403);
    as(reader).post(path("/imports/" + job + "/cancel")).then().statusCode(403);
    as(reader).get(path("/imports/" + job)).then().statusCode(200);
    upload(stranger, contract, table).then().statusCode(404);
    for (String there :
        List.of(
            "/imports",
            "/imports/" + job,
            "/imports/" + job + "/errors",
            "/imports/" + job + "/events",
            "/imports/" + job + "/errors.csv",
            "/tables",
            "/tables/accounts.csv",
            "/tables/accounts/template.csv")) {
      as(stranger).get(path(there)).then().statusCode(404);
    }
    as(stranger).get(path(other, "/imports/" + job)).then().statusCode(404);
    as(stranger).post(path(other, "/imports/" + job + "/cancel")).then().statusCode(404);
  }

  @Test
  void aPermissionThatIsWithdrawnMeanwhileStopsTheImport() {
    String job = upload(HEAD + login("2001") + ",ON,,\n");
    reached(job, "READY");
    grants.withdraw(writer, contract.number());

    // As if it had been taken away between the request and the work.
    database.run("update import_job set state = 'APPLYING' where id = ?", UUID.fromString(job));

    awaitState(reader, contract, job, "STOPPED");
    as(reader)
        .get(path("/imports/" + job))
        .then()
        .body("reason.code", equalTo("import-permission-withdrawn"));
    assertThat(mfa(first)).isEqualTo("f");
    apply(writer, job).then().statusCode(404);
  }

  @Test
  void aPreviewIsMadeAnewIfAnAccountHasChangedSince() {
    String job = upload(HEAD + login("2001") + ",ON,,\n" + login("2002") + ",ON,,\n");
    reached(job, "READY").body("changed", equalTo(2));
    database.run("update terminal_user set mfa = true where id = ?", first);

    apply(writer, job).then().statusCode(200);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as(reader).get(path("/imports/" + job)).then().body("renewed", equalTo(true)));
    reached(job, "READY").body("changed", equalTo(1));
    assertThat(mfa(second)).isEqualTo("f");
  }

  @Test
  void whatIsNoTableOrWouldRemoveSomebodyIsRefused() {
    upload(writer, contract, HEAD.getBytes(UTF_16))
        .then()
        .statusCode(422)
        .body("errors.code", contains("utf-16"));
    upload(writer, contract, new byte[] {'P', 'K', 3, 4, 0, 0})
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-csv"));
    upload(writer, contract, (HEAD + "x\0").getBytes(UTF_8))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nul-byte"));
    as(writer)
        .contentType("text/csv")
        .body(HEAD.getBytes(UTF_8))
        .post(path("/imports?replaces=true"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/replaces"));
    as(reader).get(path("/imports")).then().body("total", equalTo(0));
  }

  private String login(String number) {
    return contract.number().toLowerCase(Locale.ROOT) + "-" + number;
  }

  private void register(UUID user, String address) {
    database.run("update terminal_user set mail_address = ? where id = ?", address, user);
  }

  private String address(UUID user) {
    return database.rows("select mail_address from terminal_user where id = ?", user).getFirst();
  }

  private String mfa(UUID user) {
    return database.rows("select mfa from terminal_user where id = ?", user).getFirst();
  }

  /** All that is kept of imports, and of what Keycloak is to do. */
  private String kept() {
    return String.join(
        "\n",
        database.rows(
            """
            select j::text from import_job j union all
            select encode(content, 'escape') from import_file union all
            select e::text from import_error e union all
            select encode(sealed_password, 'escape') from keycloak_task
             where sealed_password is not null"""));
  }

  private static String text(ConsumerRecord<String, byte[]> event) {
    return new String(event.value(), UTF_8);
  }

  private String upload(String table) {
    return upload(table.getBytes(UTF_8));
  }

  private String upload(byte[] table) {
    return upload(contract, table).then().statusCode(201).extract().path("id");
  }

  private Response upload(Contract of, byte[] table) {
    return upload(writer, of, table);
  }

  private static Response upload(UUID account, Contract of, byte[] table) {
    return as(account)
        .contentType("text/csv")
        .body(table)
        .post(path(of, "/imports?kind=accounts&fileName=accounts.csv"));
  }

  private Response apply(UUID account, String job) {
    return as(account)
        .header("If-Match", as(reader).get(path("/imports/" + job)).header("ETag"))
        .post(path("/imports/" + job + "/apply"));
  }

  private ValidatableResponse reached(String job, String state) {
    return reached(contract, job, state);
  }

  private ValidatableResponse reached(Contract of, String job, String state) {
    awaitState(writer, of, job, state);
    return as(writer).get(path(of, "/imports/" + job)).then();
  }

  private static void awaitState(UUID account, Contract of, String job, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(as(account).get(path(of, "/imports/" + job)).<String>path("state"))
                    .isEqualTo(state));
  }

  private void awaitUsers(Contract of, long count) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_user where contract = ?", of.number())
                    == count);
    awaitBrand(of);
  }

  private void awaitBrand(Contract of) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_contract where contract = ?", of.number())
                    == 1);
  }

  private String path(String below) {
    return path(contract, below);
  }

  private static String path(Contract of, String below) {
    return "/v1/contracts/" + of.number() + below;
  }

  private static RequestSpecification as(UUID account) {
    return given().auth().oauth2(Tokens.generalUser(account, Contract.COMPANY));
  }
}
