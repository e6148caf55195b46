package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the realm is, and what it refuses. */
@ExtendWith(RealmUnderTest.class)
class PortalRealmTest {

  /** The export hides settings it takes for secrets; other tests use them. */
  private static final String MASKED = "**********";

  private static final List<String> NAMES =
      List.of("clientId", "alias", "name", "username", "providerId");

  private final RealmUnderTest realm;

  PortalRealmTest(RealmUnderTest realm) {
    this.realm = realm;
  }

  @Test
  void anEmptyKeycloakGetsExactlyTheDeclaredRealmAndKeepsItWhenStartedAgain() {
    JsonNode before = export();
    String keys = realm.get(realm.portal("/protocol/openid-connect/certs")).body();

    assertThat(missing("", realm.declared(), before)).isEmpty();

    realm.restart();

    assertThat(export()).isEqualTo(before);
    assertThat(realm.get(realm.portal("/protocol/openid-connect/certs")).body()).isEqualTo(keys);
  }

  @Test
  void passwordsAreNotGrantedDirectly() {
    RealmUnderTest.Person person = realm.mailOtpUser();
    Map<String, String> grant =
        Map.of(
            "grant_type",
            "password",
            "username",
            person.email(),
            "password",
            RealmUnderTest.PASSWORD);

    for (String client : List.of("gateway", "portal-cli", "operator", "identity-service")) {
      assertThat(realm.read(realm.tokens(client, grant)).path("error").asText())
          .isEqualTo("unauthorized_client");
    }
    Map<String, String> cli = new java.util.HashMap<>(grant);
    cli.put("client_id", "admin-cli");
    assertThat(realm.post(realm.portal("/protocol/openid-connect/token"), cli).statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void aCodeRequestWithoutPkceIsRefused() {
    Browser browser = new Browser(realm);

    assertThat(
            browser.begin(Map.of("code_challenge", "", "code_challenge_method", "")).query("error"))
        .isEqualTo("invalid_request");
    assertThat(browser.begin(Map.of("code_challenge_method", "plain")).query("error"))
        .isEqualTo("invalid_request");
  }

  @Test
  void anotherRedirectIsRefusedInTheTheme() {
    Browser.Page page =
        new Browser(realm).begin(Map.of("redirect_uri", "https://evil.example/session/callback"));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.document().select(".biz-brand")).hasSize(1);
  }

  @Test
  void keycloaksOwnWaysInAreClosed() {
    Browser browser = new Browser(realm);
    for (String path :
        List.of(
            "/login-actions/reset-credentials?client_id=gateway",
            "/protocol/openid-connect/registrations?client_id=gateway&response_type=code&redirect_uri="
                + realm.redirectUri(),
            "/account")) {
      Browser.Page page = browser.open(realm.portal(path));
      assertThat(page.document().select("input[name=password-new], input[name=firstName]"))
          .isEmpty();
      assertThat(page.id()).isNotIn("login-login-reset-password", "login-register");
      assertThat(page.document().select("#app")).isEmpty();
    }
  }

  @Test
  void serviceAccountsHaveTheirRoleAndReachOnly() throws Exception {
    Map<String, List<String>> audiences =
        Map.of(
            "operator", List.of("gateway", "identity", "entitlement", "notification"),
            "identity-service", List.of("identity", "entitlement"),
            "entitlement-service", List.of("identity", "entitlement"),
            "pbx-config-service", List.of("identity", "entitlement"));
    for (Map.Entry<String, List<String>> expected : audiences.entrySet()) {
      SignedJWT token =
          SignedJWT.parse(
              realm
                  .read(realm.tokens(expected.getKey(), Map.of("grant_type", "client_credentials")))
                  .path("access_token")
                  .asText());
      assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
      assertThat(token.getJWTClaimsSet().getAudience())
          .containsExactlyInAnyOrderElementsOf(expected.getValue());
      assertThat(token.getJWTClaimsSet().getStringListClaim("roles"))
          .containsExactly(expected.getKey().equals("operator") ? "operator" : "service");
      assertThat(token.getJWTClaimsSet().getClaim("account")).isNull();
    }
    assertThat(
            realm
                .read(realm.tokens("gateway", Map.of("grant_type", "client_credentials")))
                .path("error")
                .asText())
        .isEqualTo("unauthorized_client");
  }

  @Test
  void identityServiceManagesUsersAndNothingElse() {
    assertThat(realm.admin("GET", "/users?max=1", "").statusCode()).isEqualTo(200);
    assertThat(realm.admin("GET", "/clients", "").statusCode()).isEqualTo(403);
    assertThat(realm.admin("PUT", "", Map.of("registrationAllowed", true)).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("A3: the password rule holds for whoever sets one")
  void thePasswordRuleHolds() {
    RealmUnderTest.Person person = realm.mailOtpUser();
    for (String bad :
        List.of("Ab1", "alllower1", "ALLUPPER1", "NoDigits", "Ab1" + "x".repeat(30))) {
      assertThat(
              realm
                  .admin(
                      "PUT",
                      "/users/" + person.id() + "/reset-password",
                      Map.of("type", "password", "value", bad))
                  .statusCode())
          .as(bad)
          .isEqualTo(400);
    }
  }

  @Test
  void pagesSpeakBothLanguagesAndSayWhich() {
    Browser.Page japanese = new Browser(realm).begin();
    Browser.Page english = new Browser(realm).begin(Map.of("ui_locales", "en"));

    assertThat(japanese.document().selectFirst("html").attr("lang")).isEqualTo("ja");
    assertThat(japanese.document().selectFirst("h1").text()).isEqualTo("ログイン");
    assertThat(english.document().selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(english.document().selectFirst("h1").text()).isEqualTo("Sign in");
    assertThat(english.document().title()).isEqualTo("Sign in | Business Portal");
    assertThat(japanese.document().selectFirst("#forgot-password").attr("href"))
        .isEqualTo(realm.redirectUri().replace("/session/callback", "/reset"));
  }

  private JsonNode export() {
    return realm.read(
        realm.masterAdmin(
            "POST", "/partial-export?exportClients=true&exportGroupsAndRoles=true", ""));
  }

  /**
   * Where what is declared differs from what there is; more than declared is Keycloak's own
   * default.
   */
  private static List<String> missing(String path, JsonNode declared, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    if (path.equals("/users")) {
      // Not part of an export; the service accounts have a test of their own.
      return differences;
    }
    if (declared.isObject()) {
      declared
          .properties()
          .forEach(
              field ->
                  differences.addAll(
                      missing(
                          path + "/" + field.getKey(),
                          field.getValue(),
                          actual.path(field.getKey()))));
    } else if (declared.isArray()
        && StreamSupport.stream(declared.spliterator(), false).anyMatch(JsonNode::isObject)) {
      for (JsonNode element : declared) {
        JsonNode same =
            StreamSupport.stream(actual.spliterator(), false)
                .filter(candidate -> sameThing(element, candidate))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        differences.addAll(
            missing(path + "[" + element.path(nameOf(element)).asText() + "]", element, same));
      }
    } else if (declared.isArray()) {
      if (!texts(declared).equals(texts(actual))) {
        differences.add(path + ": " + declared + " is " + actual);
      }
    } else if (!declared.asText().equals(actual.asText()) && !actual.asText().equals(MASKED)) {
      differences.add(path + ": " + declared + " is " + actual);
    }
    return differences;
  }

  private static boolean sameThing(JsonNode declared, JsonNode actual) {
    if (declared.has("requirement")) {
      return declared.path("authenticator").asText().equals(actual.path("authenticator").asText())
          && declared.path("flowAlias").asText().equals(actual.path("flowAlias").asText());
    }
    if (declared.has("clientScope") || declared.has("client")) {
      return declared.path("clientScope").equals(actual.path("clientScope"))
          && declared.path("client").equals(actual.path("client"));
    }
    String name = nameOf(declared);
    return declared.path(name).equals(actual.path(name));
  }

  private static String nameOf(JsonNode thing) {
    return NAMES.stream().filter(thing::has).findFirst().orElse("name");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).sorted().toList();
  }
}
