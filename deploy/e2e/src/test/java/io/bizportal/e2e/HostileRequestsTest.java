package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Browser;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that must fail, against the real house: at the gateway, and where the data is. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

  private Stack house;
  private Company company;
  private Person administrator;
  private Api portal;
  private String token;

  @BeforeAll
  void oneCompany(Stack house) {
    this.house = house;
    company = House.newCompany(house);
    company.activate(1);
    administrator = company.administrator();
    portal = company.firstLogin(administrator);
    token = company.contractToken(administrator);
  }

  @Test
  void aContractTokenOpensItsContractOnly() {
    assertThat(at(token).get(company.pbx("/extensions")).status()).isEqualTo(200);

    at(token)
        .get("/api/pbx/v1/contracts/" + company.contract(1) + "/extensions")
        .expectProblem(404, "another contract of the same company");
    at(token)
        .get("/api/pbx/v1/contracts/N999999999/extensions")
        .expectProblem(404, "a contract that doesn't exist");
  }

  @Test
  void aPortalTokenIsNothingToTheSettingsService() {
    String portalToken = administrator.portalToken(house.secrets().client("portal-cli"));

    direct(portalToken).get(extensions()).expectProblem(401, "portal token");
    direct(token).get(extensions()).expect(200, "contract token");
  }

  @Test
  void aTokenWithoutSignatureIsRefused() {
    String[] parts = token.split("\\.", -1);
    String header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}").toString();

    at(header + "." + parts[1] + ".").get(company.pbx("/extensions")).expectProblem(401, "none");
    direct(header + "." + parts[1] + ".").get(extensions()).expectProblem(401, "none");
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws ParseException, JOSEException {
    SignedJWT real = SignedJWT.parse(token);
    JWSHeader header = new JWSHeader.Builder(real.getHeader()).build();
    SignedJWT forged = new SignedJWT(header, real.getJWTClaimsSet());
    forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));

    at(forged.serialize()).get(company.pbx("/extensions")).expectProblem(401, "another key");
    direct(forged.serialize()).get(extensions()).expectProblem(401, "another key");
  }

  @Test
  void anUnsafeRequestWithoutItsTokenChangesNothing() {
    Api forged = Api.session(house.base(), administrator.browser(), "");
    Map<String, String> extension = Map.of("siteNumber", "20", "terminalNumber", "299");

    Answer refused =
        forged.post(company.pbx("/extensions"), extension).expectProblem(403, "without CSRF token");

    assertThat(refused.code()).isEqualTo("csrf");
    assertThat(portal.get(company.pbx("/extensions")).json().toString()).doesNotContain("20299");
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    Answer refused =
        portal
            .post(company.pbx("/extensions"), Map.of("memo", "x".repeat(1_100_000)))
            .expectProblem(413, "1.1 MB");

    assertThat(refused.code()).isEqualTo("too-large");
  }

  @Test
  void whatIsNotPublicDoesNotExist() {
    for (String path :
        new String[] {
          "/q/health",
          "/q/metrics",
          "/internal/v1/companies",
          "/api/identity/internal/v1/companies",
          "/api/pbx/internal/v1/x",
          "/auth/admin/",
          "/auth/realms/master",
          "/auth/realms/portal/../master"
        }) {
      assertThat(portal.get(path).status()).as(path).isIn(400, 404);
    }
  }

  @Test
  void anUnknownCodeAndAUsedOneLookAlike() {
    Answer unknown = checkCode("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    Answer used = checkCode(usedCode());

    assertThat(unknown.code()).isEqualTo("registration-code-invalid").isEqualTo(used.code());
    assertThat(unknown.json().path("title")).isEqualTo(used.json().path("title"));
  }

  @Test
  void aSecondFactorBelongsToItsOwnSignIn() {
    Company other = House.newCompany(house);
    Person person = other.administrator();
    other.register(person);
    int seen = other.mails().count(person.email());
    Browser.Page first = person.givePassword(other.password());
    String code = person.otp(seen);
    Person elsewhere = other.administrator();
    Browser.Page second = elsewhere.givePassword(other.password());

    Browser.Page answered = elsewhere.answerOtp(second, code);

    assertThat(Person.asksForOtp(answered)).as(answered.title()).isTrue();
    assertThat(elsewhere.session().status()).isEqualTo(401);
    assertThat(Person.asksForOtp(person.answerOtp(first, code))).isFalse();
  }

  @Test
  void afterFiveWrongCodesTheRightOneIsOfNoUse() {
    Company other = House.newCompany(house);
    Person person = other.administrator();
    other.register(person);
    int seen = other.mails().count(person.email());
    Browser.Page page = person.givePassword(other.password());
    String right = person.otp(seen);
    String wrong = right.equals("000000") ? "000001" : "000000";

    // Keycloak may end it sooner, for typing faster than people do.
    for (int i = 0; i < 5 && Person.asksForOtp(page); i++) {
      page = person.answerOtp(page, wrong);
    }

    if (Person.asksForOtp(page)) {
      page = person.answerOtp(page, right);
    }
    assertThat(person.session().status()).isEqualTo(401);
  }

  private Answer checkCode(String code) {
    return Api.anonymous(house.base())
        .post("/api/identity/v1/registrations/checks", Map.of("code", code))
        .expectProblem(404, "code");
  }

  private String usedCode() {
    return Person.code(
        company
            .mails()
            .next(administrator.email(), 0, mail -> mail.text().contains("#code="))
            .registrationUrl());
  }

  private Api at(String bearer) {
    return Api.bearer(house.base(), bearer);
  }

  /** Past the gateway, as somebody inside the cluster could. */
  private Api direct(String bearer) {
    return Api.bearer(URI.create("http://localhost:" + house.ports().pbxConfig()), bearer);
  }

  private String extensions() {
    return "/v1/contracts/" + company.contract(0) + "/extensions";
  }
}
