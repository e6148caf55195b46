package io.bizportal.identity.company;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A1: a company and its first administrator. */
@QuarkusTest
@IdentityServiceTest
class CompanyTest {

  @Inject DataSource dataSource;

  // A1
  @Test
  void registeringAgainAnswersTheSameAndInvitesNobodyTwice() {
    Registered first = People.aCompany();

    register(People.registration(first.company(), first.email()))
        .then()
        .statusCode(200)
        .body("administrator.account", equalTo(first.administrator().toString()));

    assertThat(codesOf(first)).isEqualTo(1);
  }

  // A1
  @Test
  void registeringAtOnceMakesOneAdministrator() throws Exception {
    String company = People.aCompanyId();
    String email = People.anAddress();
    Map<String, Object> asked = People.registration(company, email);
    List<Response> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> running =
          IntStream.range(0, 10).mapToObj(i -> threads.submit(() -> register(asked))).toList();
      for (Future<Response> one : running) {
        answers.add(one.get());
      }
    }

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).contains(200);
    assertThat(answers)
        .extracting(a -> a.jsonPath().getString("administrator.account"))
        .containsOnly(answers.getFirst().jsonPath().getString("administrator.account"));
    assertThat(
            new Database(dataSource)
                .number("select count(*) from account where company = ?", company))
        .isEqualTo(1);
    assertThat(Mailbox.mail(email, "INVITATION", 1)).isNotNull();
  }

  // A8
  @Test
  void anAddressInUseElsewhereIsRefusedAndNothingIsKept() {
    Registered other = People.aCompany();
    String company = People.aCompanyId();

    register(People.registration(company, other.email().toUpperCase(java.util.Locale.ROOT)))
        .then()
        .statusCode(409)
        .body("code", equalTo("email-taken"))
        .body("errors[0].pointer", equalTo("/administrator/email"));

    assertThat(
            new Database(dataSource).number("select count(*) from company where id = ?", company))
        .isZero();
  }

  @Test
  void everyFaultIsPointedAt() {
    Map<String, Object> administrator = new HashMap<>();
    administrator.put("name", "太郎\r\nBcc: all@example.jp");
    administrator.put("email", "not an address");
    administrator.put("telephone", "123");
    administrator.put("mailLanguage", "ja");
    administrator.put("timeZone", "Asia/Edo");

    register(
            Map.of(
                "company",
                Map.of("id", People.aCompanyId(), "name", "株式会社みなと商事"),
                "administrator",
                administrator))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/administrator/name",
                "/administrator/email",
                "/administrator/telephone",
                "/administrator/timeZone"));
  }

  private long codesOf(Registered person) {
    return new Database(dataSource)
        .number("select count(*) from registration_code where account = ?", person.administrator());
  }

  private static Response register(Map<String, Object> asked) {
    return given()
        .auth()
        .oauth2(Tokens.service())
        .contentType(ContentType.JSON)
        .body(asked)
        .post("/internal/v1/companies");
  }
}
