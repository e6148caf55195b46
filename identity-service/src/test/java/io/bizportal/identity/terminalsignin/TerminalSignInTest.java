package io.bizportal.identity.terminalsignin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.KeycloakFlow;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.MovableClock;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminalsignin.TerminalAdmission.Factor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D1, D2: what Keycloak is told of terminal users, and their one-time passwords. */
@QuarkusTest
@IdentityServiceTest
class TerminalSignInTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject DataSource dataSource;
  @Inject AdmitTerminalUser admit;
  @Inject MovableClock clock;

  private final Contract contract = Contract.of("SMART_PBX");
  private Database database;
  private UUID user;

  @BeforeEach
  void anExtension() {
    database = new Database(dataSource);
    user = terminalUser(contract);
  }

  // D1
  @Test
  void aBrandIsOnlyEnteredByItsOwnPeople() {
    assertThat(factor(KeycloakFlow.terminalAdmission(user, "SMART_PBX"))).isEqualTo("NONE");
    assertThat(factor(KeycloakFlow.terminalAdmission(user, null))).isEqualTo("NONE");
    assertThat(refusal(KeycloakFlow.terminalAdmission(user, "HIKARI_CLOUD_PBX")))
        .isEqualTo("BRAND");
    assertThat(refusal(KeycloakFlow.terminalAdmission(UUID.randomUUID(), null)))
        .isEqualTo("TERMINAL_USER");
  }

  // A3, D6
  @Test
  void aPasswordThatSomebodyChoosesHimselfIsJudgedByThePortalsOwnRule() {
    assertThat(faults(user, "xQ7vT2mm")).isEmpty();
    assertThat(faults(user, "Passw0rd")).containsExactly("password-common");
    assertThat(faults(user, "Hikari2026")).containsExactly("password-common");
    assertThat(faults(user, "abc")).contains("password-too-short", "password-no-digit");
    KeycloakFlow.passwordVerdict(UUID.randomUUID(), "xQ7vT2mm").then().statusCode(404);
  }

  private static List<String> faults(UUID account, String password) {
    return KeycloakFlow.passwordVerdict(account, password)
        .then()
        .statusCode(200)
        .extract()
        .path("faults");
  }

  // D1
  @Test
  void nobodySignsInForATerminatedContract() {
    database.run(
        "update terminal_contract set terminated = true where contract = ?", contract.number());

    assertThat(refusal(KeycloakFlow.terminalAdmission(user, "SMART_PBX")))
        .isEqualTo("TERMINAL_USER");
  }

  // D2
  @Test
  void theFactorFollowsTheSettingUntilTheBrandsDateAndIsAskedForAfterIt() {
    UUID hikari = terminalUser(Contract.of("HIKARI_CLOUD_PBX"));
    address(user);
    address(hikari);

    assertThat(factor(KeycloakFlow.terminalAdmission(hikari, null))).isEqualTo("MAIL_OTP");
    assertThat(factor(KeycloakFlow.terminalAdmission(user, null))).isEqualTo("NONE");
    database.run("update terminal_user set mfa = true where id = ?", user);
    assertThat(factor(KeycloakFlow.terminalAdmission(user, null))).isEqualTo("MAIL_OTP");
  }

  // D2
  @Test
  void theDayDecides() {
    UUID hikari = terminalUser(Contract.of("HIKARI_CLOUD_PBX"));
    Instant firstDay = LocalDate.of(2026, 6, 29).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();

    Factor before =
        clock.at(firstDay.minusSeconds(60), () -> admit.admit(hikari, null).secondFactor());
    Factor after =
        clock.at(firstDay.plusSeconds(60), () -> admit.admit(hikari, null).secondFactor());

    assertThat(before).isEqualTo(Factor.NONE);
    assertThat(after).isEqualTo(Factor.NEW_ADDRESS);
  }

  // D2
  @Test
  void anAddressIsRegisteredByTheCodeThatWentToIt() throws Exception {
    UUID hikari = terminalUser(Contract.of("HIKARI_CLOUD_PBX"));
    String address = address("new", hikari);
    assertThat(factor(KeycloakFlow.terminalAdmission(hikari, null))).isEqualTo("NEW_ADDRESS");

    Response sent = KeycloakFlow.register(hikari, "attempt-1", address.toUpperCase(Locale.ROOT));

    sent.then().statusCode(201);
    JsonNode mail = Mailbox.mail(address, "ADDRESS_OTP", 1);
    Schemas.assertValid("mail-requested", mail.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(mail.path("brand").asText()).isEqualTo("HIKARI_CLOUD_PBX");
    assertThat(registered(hikari)).as("before the code is entered").isNull();
    String code = mail.path("parameters").path("code").asText();
    String challenge = sent.jsonPath().getString("challenge");
    assertThat(result(KeycloakFlow.enter(hikari, "attempt-1", challenge, unlike(code))))
        .isEqualTo("WRONG");
    assertThat(registered(hikari)).isNull();
    assertThat(result(KeycloakFlow.enter(hikari, "attempt-1", challenge, code)))
        .isEqualTo("ACCEPTED");
    assertThat(registered(hikari)).isEqualTo(address);
    assertThat(factor(KeycloakFlow.terminalAdmission(hikari, null))).isEqualTo("MAIL_OTP");
    JsonNode event = changed(hikari, "MAIL_ADDRESS");
    assertThat(event.path("mailAddress").asBoolean()).isTrue();
    assertThat(event.toString()).doesNotContain(address);
    KeycloakFlow.register(hikari, "attempt-2", address("other", hikari)).then().statusCode(409);
  }

  // D2
  @Test
  void whoResendsGetsItAtTheAddressHeEntered() {
    String address = address("new", user);
    KeycloakFlow.register(user, "attempt-1", address).then().statusCode(201);
    database.run(
        "update otp_challenge set created_at = created_at - interval '2 minutes' where account = ?",
        user);

    KeycloakFlow.code(user, "attempt-1", "ja").then().statusCode(201);

    assertThat(Mailbox.mail(address, "ADDRESS_OTP", 2).path("to").asText()).isEqualTo(address);
    KeycloakFlow.code(user, "attempt-2", "ja").then().statusCode(404);
  }

  // D2
  @Test
  void ofTwoTabsTheFirstRegistersAndTheOtherProvesNothing() {
    String first = address("first", user);
    String second = address("second", user);
    String one = KeycloakFlow.register(user, "attempt-1", first).jsonPath().getString("challenge");
    String two = KeycloakFlow.register(user, "attempt-2", second).jsonPath().getString("challenge");
    String codeOne = Mailbox.mail(first, "ADDRESS_OTP", 1).at("/parameters/code").asText();
    String codeTwo = Mailbox.mail(second, "ADDRESS_OTP", 1).at("/parameters/code").asText();

    assertThat(result(KeycloakFlow.enter(user, "attempt-1", one, codeOne))).isEqualTo("ACCEPTED");
    assertThat(result(KeycloakFlow.enter(user, "attempt-2", two, codeTwo))).isEqualTo("EXPIRED");

    assertThat(registered(user)).isEqualTo(first);
  }

  // D2
  @Test
  void mailsToEnteredAddressesArePaced() {
    for (int i = 1; i <= 5; i++) {
      KeycloakFlow.register(user, "attempt-" + i, address("n" + i, user)).then().statusCode(201);
    }

    KeycloakFlow.register(user, "attempt-6", address("n6", user)).then().statusCode(429);
    KeycloakFlow.register(user, "attempt-1", address("n7", user)).then().statusCode(429);
  }

  // D2
  @Test
  void whatIsNoAddressIsRefusedAndNothingIsKept() {
    for (String entered :
        List.of(
            "",
            "somebody",
            "a@b",
            "a@b.example, c@d.example",
            "a@b.example\r\nBcc: c@d.example",
            "\"x\"@b.example",
            "a@" + "b".repeat(250) + ".example")) {
      KeycloakFlow.register(user, "attempt-1", entered).then().statusCode(422);
    }
    KeycloakFlow.register(UUID.randomUUID(), "attempt-1", address("x", user))
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.service())
        .contentType(ContentType.JSON)
        .body(Map.of("terminalUser", user, "attempt", "a", "address", address("x", user)))
        .post("/internal/v1/address-registrations")
        .then()
        .statusCode(403);

    assertThat(database.number("select count(*) from otp_challenge where account = ?", user))
        .isZero();
  }

  // C11
  @Test
  void anAdministratorsIdIsGoodWithItsPassword() {
    UUID admin = terminalUser(Contract.of("HIKARI_CLOUD_PBX"));
    database.run("update terminal_user set kind = 'ADMIN_ID' where id = ?", admin);

    assertThat(factor(KeycloakFlow.terminalAdmission(admin, null))).isEqualTo("NONE");
  }

  // D1, H1
  @Test
  void theCodeGoesToTheRegisteredAddressInTheBrandsName() {
    String address = address(user);

    Response sent = KeycloakFlow.code(user, "attempt-1", "en");

    sent.then().statusCode(201);
    assertThat(sent.jsonPath().getString("maskedAddress"))
        .matches("u\\*\\*\\*.@line\\.example\\.jp");
    assertThat(validFor(sent.jsonPath())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    JsonNode mail = Mailbox.mail(address, "TERMINAL_OTP", 1);
    Schemas.assertValid("mail-requested", mail.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(mail.path("brand").asText()).isEqualTo("SMART_PBX");
    assertThat(mail.path("language").asText()).isEqualTo("en");
    String code = mail.path("parameters").path("code").asText();
    String challenge = sent.jsonPath().getString("challenge");
    assertThat(result(KeycloakFlow.enter(user, "attempt-2", challenge, code))).isEqualTo("EXPIRED");
    assertThat(result(KeycloakFlow.enter(user, "attempt-1", challenge, unlike(code))))
        .isEqualTo("WRONG");
    assertThat(result(KeycloakFlow.enter(user, "attempt-1", challenge, code)))
        .isEqualTo("ACCEPTED");
    assertThat(result(KeycloakFlow.enter(user, "attempt-1", challenge, code))).isEqualTo("EXPIRED");
  }

  // A9
  @Test
  void resendsWaitAndWrongCodesCountOverAllAttempts() {
    String address = address(user);
    KeycloakFlow.code(user, "attempt-1", "ja").then().statusCode(201);
    KeycloakFlow.code(user, "attempt-1", "ja").then().statusCode(429);
    String last = "";
    for (int attempt = 2; attempt <= 3; attempt++) {
      String challenge =
          KeycloakFlow.code(user, "attempt-" + attempt, "ja").jsonPath().getString("challenge");
      String code = code(address, attempt);
      for (int i = 0; i < 5; i++) {
        last = result(KeycloakFlow.enter(user, "attempt-" + attempt, challenge, unlike(code)));
      }
    }

    assertThat(last).isEqualTo("BLOCKED");
    KeycloakFlow.code(user, "attempt-4", "ja").then().statusCode(429);
    JsonNode notice = Mailbox.mail(address, "LOCKOUT", 1);
    assertThat(notice.path("brand").asText()).isEqualTo("SMART_PBX");
    assertThat(notice.path("parameters").path("loginUrl").asText())
        .endsWith("/session/sign-in?realm=line&brand=SMART_PBX");
  }

  @Test
  void withoutAnAddressNothingIsMailed() {
    KeycloakFlow.code(user, "attempt-1", "ja").then().statusCode(404);
  }

  // A10
  @Test
  void signingOutEndsTheSessionEverywhere() throws Exception {
    String session = UUID.randomUUID().toString();
    KeycloakFlow.lineRecord("LOGIN", user, Contract.COMPANY, session, Instant.now());

    KeycloakFlow.lineRecord("LOGOUT", user, Contract.COMPANY, session, Instant.now());

    assertThat(ended(session).path("reason").asText()).isEqualTo("SIGN_OUT");
    assertThat(ended(session).path("company").asText()).isEqualTo(Contract.COMPANY);
  }

  // C9
  @Test
  void whoIsRemovedIsSignedOutEverywhereAndForgotten() throws Exception {
    address(user);
    database.run("update terminal_user set password_set_at = now() where id = ?", user);
    KeycloakFlow.code(user, "attempt-1", "ja").then().statusCode(201);
    String session = UUID.randomUUID().toString();
    KeycloakFlow.lineRecord("LOGIN", user, Contract.COMPANY, session, Instant.now());

    contract.extensionGone(user);

    assertThat(ended(session).path("reason").asText()).isEqualTo("DELETED");
    assertThat(
            database.rows(
                "select remote_address from sign_in_record where account = ? and remote_address is"
                    + " not null",
                user))
        .isEmpty();
    assertThat(database.number("select count(*) from otp_challenge where account = ?", user))
        .isZero();
    assertThat(database.number("select count(*) from otp_guard where account = ?", user)).isZero();
    assertThat(refusal(KeycloakFlow.terminalAdmission(user, null))).isEqualTo("TERMINAL_USER");
  }

  @Test
  void nobodyButKeycloakAsksAndHostileQuestionsAreRefused() {
    for (String token :
        List.of(
            Tokens.administrator(UUID.randomUUID(), Contract.COMPANY),
            Tokens.service(),
            Tokens.operator())) {
      given()
          .auth()
          .oauth2(token)
          .contentType(ContentType.JSON)
          .body(Map.of("terminalUser", user))
          .post("/internal/v1/terminal-admissions")
          .then()
          .statusCode(403);
    }
    for (String brand : List.of("smart", "<script>", "SMART_PBX\n", "A".repeat(41), "")) {
      KeycloakFlow.terminalAdmission(user, brand).then().statusCode(422);
    }
    for (String body :
        List.of("{}", "[]", "{\"terminalUser\":\"1\"}", "{\"terminalUser\":null}", "null")) {
      assertThat(
              given()
                  .auth()
                  .oauth2(Tokens.keycloakFlow())
                  .contentType(ContentType.JSON)
                  .body(body)
                  .post("/internal/v1/terminal-admissions")
                  .statusCode())
          .isIn(400, 422);
    }
  }

  private UUID terminalUser(Contract of) {
    UUID extension = of.extension("2001");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number("select count(*) from terminal_user where id = ?", extension) == 1
                    && database.number(
                            "select count(*) from terminal_contract where contract = ?",
                            of.number())
                        == 1);
    return extension;
  }

  private String address(UUID of) {
    String address = "u" + of.toString().substring(0, 8) + "x@line.example.jp";
    database.run("update terminal_user set mail_address = ? where id = ?", address, of);
    return address;
  }

  private static String address(String name, UUID of) {
    return name + of.toString().substring(0, 8) + "@line.example.jp";
  }

  private @Nullable String registered(UUID of) {
    return database.rows("select mail_address from terminal_user where id = ?", of).getFirst();
  }

  private static JsonNode changed(UUID of, String aspect) throws Exception {
    byte[] event =
        Topic.of("terminal-user-changed")
            .next(
                r -> {
                  String data = new String(r.value(), StandardCharsets.UTF_8);
                  return data.contains(of.toString()) && data.contains("\"" + aspect + "\"");
                })
            .value();
    Schemas.assertValid("terminal-user-changed", event);
    return new ObjectMapper().readTree(event);
  }

  private static String code(String address, int n) {
    return Mailbox.mail(address, "TERMINAL_OTP", n).path("parameters").path("code").asText();
  }

  private static String unlike(String code) {
    return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
  }

  private static Duration validFor(JsonPath sent) {
    return Duration.between(Instant.now(), Instant.parse(sent.getString("expiresAt")));
  }

  private static String factor(Response answer) {
    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getString("refusal")).isNull();
    return answer.jsonPath().getString("secondFactor");
  }

  private static String refusal(Response answer) {
    answer.then().statusCode(200);
    return answer.jsonPath().getString("refusal");
  }

  private static String result(Response answer) {
    answer.then().statusCode(200);
    return answer.jsonPath().getString("result");
  }

  private static JsonNode ended(String session) throws Exception {
    byte[] event =
        Topic.of("session-ended")
            .next(r -> new String(r.value(), StandardCharsets.UTF_8).contains(session))
            .value();
    Schemas.assertValid("session-ended", event);
    return new ObjectMapper().readTree(event);
  }
}
