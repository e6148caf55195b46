package io.bizportal.identity.terminal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D2, D3: what a contract's administrators see and do. */
@QuarkusTest
@IdentityServiceTest
class TerminalUserResourceTest {

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID writer = UUID.randomUUID();
  private final UUID reader = UUID.randomUUID();
  private final Contract contract = Contract.of("SMART_PBX");

  @BeforeEach
  void allow() {
    grants.writer(writer, contract.number());
    grants.reader(reader, contract.number());
    awaitBrand(contract);
  }

  // D3
  @Test
  void theListGoesByNumberPageForPageAndFindsPartsOfNumberAndLoginId() {
    for (String number : List.of("2003", "2001", "2002", "3001")) {
      contract.extension(number);
    }
    awaitCount(contract, 4);

    List<String> numbers = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = list(reader, contract, "limit=3", cursor).jsonPath();
      assertThat(page.getLong("total")).isEqualTo(4);
      numbers.addAll(page.getList("items.number"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(numbers).containsExactly("2001", "2002", "2003", "3001");
    assertThat(
            list(reader, contract, "q=" + contract.number() + "-３００", null)
                .jsonPath()
                .getList("items.number"))
        .containsExactly("3001");
    assertThat(
            list(reader, contract, "q=" + contract.number() + "-200", null)
                .jsonPath()
                .getList("items.number"))
        .containsExactly("2001", "2002", "2003");
    list(reader, contract, "cursor=x", null).then().statusCode(422);
  }

  // D3
  @Test
  void whoMayNotReadTheContractFindsNothingThere() {
    UUID extension = aUser(contract);
    UUID stranger = UUID.randomUUID();
    Contract other = Contract.of("SMART_PBX");
    grants.writer(stranger, other.number());

    list(stranger, contract, "limit=100", null).then().statusCode(404);
    as(stranger).get(path(contract, extension)).then().statusCode(404);
    // Not through a contract of his own either.
    as(stranger).get(path(other, extension)).then().statusCode(404);
    mfa(stranger, other, extension, "\"1\"", true).then().statusCode(404);
    mfa(stranger, contract, extension, "\"1\"", true).then().statusCode(404);
  }

  // D3, C9
  @Test
  void aReaderChangesNothingAndAWithdrawnPermissionCountsAtOnce() {
    UUID extension = aUser(contract);
    mfa(reader, contract, extension, "\"1\"", true).then().statusCode(403);
    mfa(writer, contract, extension, "\"1\"", true).then().statusCode(200);

    grants.withdraw(writer, contract.number());

    mfa(writer, contract, extension, "\"2\"", false).then().statusCode(404);
  }

  // D3
  @Test
  void withoutAnAnswerFromEntitlementNobodyGetsIn() {
    grants.silentFor(writer);

    Response answer = list(writer, contract, "limit=100", null);

    answer.then().statusCode(503);
    assertThat(answer.header("Retry-After")).isNotNull();
  }

  // D3
  @Test
  void theAddressIsShownMaskedAndALockUntilItEndsOrIsLifted() throws Exception {
    UUID extension = aUser(contract);
    Database database = new Database(dataSource);
    assertThat(as(reader).get(path(contract, extension)).jsonPath().getMap(""))
        .doesNotContainKeys("mailAddress", "lockedUntil")
        .containsEntry("locked", false);
    database.run(
        "update terminal_user set mail_address = 'taro@minato.example.jp' where id = ?", extension);
    database.run(
        "insert into password_lock (account, locked_until) values (?, now() + interval '5 min')",
        extension);
    database.run(
        "insert into otp_guard (account, failures, blocked_until, mails)"
            + " values (?, 10, now() + interval '15 min', 3)",
        extension);

    JsonPath seen = list(reader, contract, "limit=100", null).jsonPath();
    assertThat(seen.getString("items[0].mailAddress")).isEqualTo("t***o@minato.example.jp");
    assertThat(seen.getBoolean("items[0].locked")).isTrue();
    assertThat(Instant.parse(seen.getString("items[0].lockedUntil")))
        .isAfter(Instant.now().plusSeconds(600));
    unlock(reader, contract, extension).then().statusCode(403);
    unlock(UUID.randomUUID(), contract, extension).then().statusCode(404);
    unlock(writer, Contract.of("SMART_PBX"), extension).then().statusCode(404);
    assertThat(as(reader).get(path(contract, extension)).jsonPath().getBoolean("locked")).isTrue();

    unlock(writer, contract, extension).then().statusCode(204);

    assertThat(as(reader).get(path(contract, extension)).jsonPath().getBoolean("locked")).isFalse();
    JsonNode event = changed(extension, "UNLOCKED");
    assertThat(event.path("actor").asText()).isEqualTo(writer.toString());
    assertThat(event.path("version").asLong()).isEqualTo(2);
    assertThat(event.toString()).doesNotContain("minato");
  }

  // D3
  @Test
  void aLockThatIsOverIsNone() {
    UUID extension = aUser(contract);
    new Database(dataSource)
        .run(
            "insert into password_lock (account, locked_until) values (?, now() - interval '1 s')",
            extension);

    assertThat(as(reader).get(path(contract, extension)).jsonPath().getBoolean("locked")).isFalse();
  }

  // D2
  @Test
  void untilItIsMandatoryTheSettingCanGoBothWays() {
    UUID extension = aUser(contract);

    Response on = mfa(writer, contract, extension, "\"1\"", true);
    assertThat(on.header("ETag")).isEqualTo("\"2\"");
    assertThat(on.jsonPath().getBoolean("mfa")).isTrue();
    mfa(writer, contract, extension, null, false).then().statusCode(428);
    Response stale = mfa(writer, contract, extension, "\"1\"", false);
    stale.then().statusCode(412);
    assertThat(stale.jsonPath().getBoolean("current.mfa")).isTrue();
    Response off = mfa(writer, contract, extension, "\"2\"", false);

    assertThat(off.jsonPath().getBoolean("mfa")).isFalse();
    assertThat(off.jsonPath().getBoolean("mfaMandatory")).isFalse();
  }

  // D2
  @Test
  void afterTheBrandsDateEverybodyHasItAndNobodyLosesIt() {
    Contract hikari = Contract.of("HIKARI_CLOUD_PBX");
    grants.writer(writer, hikari.number());
    UUID extension = aUser(hikari);
    awaitBrand(hikari);

    JsonPath seen = as(writer).get(path(hikari, extension)).jsonPath();
    Response refused = mfa(writer, hikari, extension, "\"1\"", false);

    assertThat(seen.getBoolean("mfa")).isTrue();
    assertThat(seen.getBoolean("mfaMandatory")).isTrue();
    refused.then().statusCode(409);
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/on");
    mfa(writer, hikari, extension, "\"1\"", true).then().statusCode(200);
  }

  // D2
  @Test
  void aContractOfUnknownBrandGetsNoWayAroundIt() {
    Contract unheardOf = Contract.unheardOf();
    grants.writer(writer, unheardOf.number());
    UUID extension = aUser(unheardOf);

    mfa(writer, unheardOf, extension, "\"1\"", false).then().statusCode(409);
  }

  private UUID aUser(Contract of) {
    UUID extension = of.extension("2001");
    awaitCount(of, 1);
    return extension;
  }

  private void awaitBrand(Contract of) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                new Database(dataSource)
                        .number(
                            "select count(*) from terminal_contract where contract = ?",
                            of.number())
                    == 1);
  }

  private void awaitCount(Contract of, long count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                new Database(dataSource)
                        .number(
                            "select count(*) from terminal_user where contract = ?", of.number())
                    == count);
  }

  private static Response list(UUID account, Contract of, String query, @Nullable String cursor) {
    RequestSpecification request = as(account);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/v1/contracts/" + of.number() + "/terminal-users?" + query);
  }

  private static Response mfa(
      UUID account, Contract of, UUID id, @Nullable String ifMatch, boolean on) {
    RequestSpecification request = as(account);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.body(Map.of("on", on)).put(path(of, id) + "/mfa");
  }

  private static Response unlock(UUID account, Contract of, UUID id) {
    return as(account).post(path(of, id) + "/unlocking");
  }

  private static JsonNode changed(UUID of, String aspect) throws IOException {
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

  private static String path(Contract of, UUID id) {
    return "/v1/contracts/" + of.number() + "/terminal-users/" + id;
  }

  private static RequestSpecification as(UUID account) {
    return given()
        .auth()
        .oauth2(Tokens.generalUser(account, Contract.COMPANY))
        .contentType(ContentType.JSON);
  }
}
