package io.bizportal.identity.terminalcsv;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminal.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D4: 10,000 accounts from a file to the database; Keycloak's part is not in it. */
@QuarkusTest
@IdentityServiceTest
class AccountImportSpeedTest {

  private static final Logger LOG = Logger.getLogger(AccountImportSpeedTest.class);
  private static final int ROWS = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID writer = UUID.randomUUID();
  private final Contract contract = Contract.of("SMART_PBX");
  private Database database;

  @BeforeEach
  void people() {
    database = new Database(dataSource);
    grants.writer(writer, contract.number());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_contract where contract = ?",
                        contract.number())
                    == 1);
    database.run(
        """
        insert into terminal_user (id, kind, contract, company, number, login_id, mfa,
          settings_version, version, created_at, updated_at)
        select gen_random_uuid(), 'EXTENSION', ?, 'C0000001', (20000 + n)::text,
          lower(?) || '-' || (20000 + n), false, 1, 1, now(), now()
        from generate_series(1, ?) n
        """,
        contract.number(),
        contract.number(),
        ROWS);
  }

  /** Nobody else's tests wait for thousands of passwords, or behind thousands of events. */
  @AfterEach
  void gone() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                database.number(
                        "select count(*) from outbox where published_at is null and topic = ?",
                        "terminal-user-changed")
                    == 0);
    database.run(
        "delete from keycloak_task where account in (select id from terminal_user where contract = ?)",
        contract.number());
    database.run("delete from terminal_user where contract = ?", contract.number());
  }

  @Test
  void tenThousandAccountsTakeSeconds() {
    String table =
        "Login ID,MFA,Mail address,New password\n"
            + IntStream.rangeClosed(20_001, 20_000 + ROWS)
                .mapToObj(
                    n ->
                        contract.number()
                            + "-"
                            + n
                            + ",ON,user"
                            + n
                            + "@example.com,xQ7v"
                            + n
                            + "T\n")
                .collect(Collectors.joining());
    long began = System.nanoTime();
    String job =
        as(writer)
            .contentType("text/csv")
            .body(table.getBytes(UTF_8))
            .post(path(""))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    reached(job, "READY");
    Duration checked = Duration.ofNanos(System.nanoTime() - began);
    assertThat(as(writer).get(path("/" + job)).<Integer>path("changed")).isEqualTo(ROWS);

    began = System.nanoTime();
    as(writer)
        .header("If-Match", as(writer).get(path("/" + job)).header("ETag"))
        .post(path("/" + job + "/apply"))
        .then()
        .statusCode(200);
    reached(job, "APPLIED");
    Duration applied = Duration.ofNanos(System.nanoTime() - began);

    LOG.infof(
        "%d accounts: checked in %d ms, checked again and committed in %d ms",
        ROWS, checked.toMillis(), applied.toMillis());
    assertThat(checked.plus(applied)).isLessThan(PATIENCE);
    assertThat(
            database.number(
                "select count(*) from keycloak_task t join terminal_user u on u.id = t.account"
                    + " where u.contract = ? and t.sealed_password is not null",
                contract.number()))
        .isEqualTo(ROWS);
  }

  private void reached(String job, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> state.equals(as(writer).get(path("/" + job)).<String>path("state")));
  }

  private String path(String below) {
    return "/v1/contracts/" + contract.number() + "/imports" + below;
  }

  private static RequestSpecification as(UUID account) {
    return given().auth().oauth2(Tokens.generalUser(account, Contract.COMPANY));
  }
}
