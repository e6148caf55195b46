package io.bizportal.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A7, A8: the users of a company. */
@QuarkusTest
@IdentityServiceTest
class AccountTest {

  // A8
  @Test
  void addingAUserInvitesHim() {
    Registered admin = People.aCompany();
    String email = People.anAddress();

    create(admin, People.aUser(email))
        .then()
        .statusCode(201)
        .body("company", equalTo(admin.company()))
        .body("status", equalTo("INVITED"))
        .body("role", equalTo("GENERAL"))
        .body("secondFactor", equalTo("MAIL_OTP"))
        .body("email", equalTo(email));

    assertThat(Mailbox.mail(email, "INVITATION", 1).path("language").asText()).isEqualTo("en");
  }

  // A4
  @Test
  void theFirstAdministratorHasNoFactorFixed() {
    Registered admin = People.aCompany();

    get(admin.token(), "/v1/me").then().statusCode(200).body("secondFactor", nullValue());
  }

  @Test
  void namesAreToldForOwnPeopleOnly() {
    Registered admin = People.aCompany();
    Registered stranger = People.aCompany();
    String user =
        create(admin, People.aUser(People.anAddress())).then().statusCode(201).extract().path("id");

    get(admin.token(), "/v1/actors?id=" + user + "&id=" + stranger.administrator())
        .then()
        .statusCode(200)
        .body("id", contains(user));
    get(admin.token(), "/v1/actors?id=x").then().statusCode(422);
  }

  // A8
  @Test
  void anAddressIsOneAccountWhateverItsCaseAndWidth() {
    Registered admin = People.aCompany();
    String email = People.anAddress();
    create(admin, People.aUser(email)).then().statusCode(201);

    for (String same : List.of(email, email.toUpperCase(Locale.ROOT), email.replace('@', '＠'))) {
      create(admin, People.aUser(same))
          .then()
          .statusCode(409)
          .body("code", equalTo("email-taken"))
          .body("errors[0].pointer", equalTo("/email"));
    }
  }

  // A8
  @ParameterizedTest
  @CsvSource({
    "name, 'x\r\nBcc: all@example.jp', /name",
    "name, '', /name",
    "email, 'a@example.jp, b@example.jp', /email",
    "email, 'a@example.jp\nBcc: b@example.jp', /email",
    "telephone, 12-34, /telephone",
    "timeZone, Asia/Edo, /timeZone",
    "mailLanguage, fr, /mailLanguage",
    "role, OPERATOR, /role",
    "secondFactor, SKIP, /secondFactor",
    "title, 'a\u0007b', /title",
  })
  void badInputIsPointedAt(String field, String value, String pointer) {
    Registered admin = People.aCompany();
    Map<String, Object> user = People.aUser(People.anAddress());
    user.put(field, value);

    Response refused = create(admin, user);

    assertThat(refused.statusCode()).isIn(400, 422);
    assertThat(refused.contentType()).contains("application/problem+json");
    refused.then().body("errors.pointer", hasItem(pointer));
  }

  // A8
  @Test
  void anOverlongOrUnknownFieldIsRefused() {
    Registered admin = People.aCompany();
    Map<String, Object> longName = People.aUser(People.anAddress());
    longName.put("name", "長".repeat(101));
    Map<String, Object> unknown = People.aUser(People.anAddress());
    unknown.put("company", "C0000009");

    create(admin, longName).then().statusCode(422).body("errors.pointer", hasItem("/name"));
    assertThat(create(admin, unknown).statusCode()).isIn(400, 422);
  }

  // A8
  @Test
  void aScriptInANameIsJustAName() {
    Registered admin = People.aCompany();
    Map<String, Object> user = People.aUser(People.anAddress());
    user.put("name", "<script>alert(1)</script>");

    create(admin, user).then().statusCode(201).body("name", equalTo("<script>alert(1)</script>"));
  }

  // A7
  @Test
  void theListIsPagedCountedAndTheCompanysOwn() {
    Registered admin = People.aCompany();
    People.aCompany();
    List<String> expected = new ArrayList<>(List.of(admin.email()));
    for (int i = 0; i < 4; i++) {
      String email = People.anAddress();
      create(admin, People.aUser(email)).then().statusCode(201);
      expected.add(email);
    }
    expected.sort(null);

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Response page = get(admin.token(), "/v1/accounts?limit=2" + cursor);
      page.then().statusCode(200).body("total", equalTo(5));
      seen.addAll(page.jsonPath().getList("items.email", String.class));
      String next = page.jsonPath().getString("next");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyElementsOf(expected);
  }

  // A7
  @Test
  void allKeywordsMustMatchInAnyWidth() {
    Registered admin = People.aCompany();
    String email = People.anAddress();
    create(admin, People.aUser(email)).then().statusCode(201);

    find(admin, "花子　０６-1234").then().body("items.email", contains(email)).body("total", equalTo(1));
    find(admin, "花子 03-1234").then().body("total", equalTo(0));
    find(admin, "%").then().body("total", equalTo(0));
  }

  @Test
  void anotherCompanysAccountIsUnknown() {
    Registered admin = People.aCompany();
    Registered other = People.aCompany();

    Response foreign = get(admin.token(), "/v1/accounts/" + other.administrator());
    Response nobody = get(admin.token(), "/v1/accounts/" + UUID.randomUUID());

    foreign.then().statusCode(404);
    nobody.then().statusCode(404);
    assertThat(foreign.jsonPath().getString("code")).isEqualTo(nobody.jsonPath().getString("code"));
    get(admin.token(), "/v1/accounts/" + admin.administrator()).then().statusCode(200);
  }

  @Test
  void everybodySeesHimself() {
    Registered admin = People.aCompany();
    String email = People.anAddress();
    UUID user = create(admin, People.aUser(email)).jsonPath().getUUID("id");

    get(Tokens.generalUser(user, admin.company()), "/v1/me")
        .then()
        .statusCode(200)
        .body("email", equalTo(email));
  }

  private static Response create(Registered admin, Map<String, Object> user) {
    return given()
        .auth()
        .oauth2(admin.token())
        .contentType(ContentType.JSON)
        .body(user)
        .post("/v1/accounts");
  }

  private static Response find(Registered admin, String keywords) {
    return given().auth().oauth2(admin.token()).queryParam("q", keywords).get("/v1/accounts");
  }

  private static Response get(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }
}
