package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import io.bizportal.local.StackView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with a mailbox and a browser who uses the portal. Not for concurrent use. */
public final class Person {

  private static final String FORM = "form#kc-form-login";
  private static final String CHOICE_FORM = "form#choose-factor-form";
  private static final String OTP_FORM = "form#mail-otp-form";
  private static final String TERMS_FORM = "form:has(#kc-accept)";

  private final URI base;
  private final Mails mails;
  private final Browser browser = new Browser();
  private final String email;
  private final String name;
  private final String telephone;

  public Person(URI base, Mails mails, String name, String email, String telephone) {
    this.base = base;
    this.mails = mails;
    this.name = name;
    this.email = email;
    this.telephone = telephone;
  }

  /** The first administrator of an ordered company. */
  public static Person administrator(StackView stack, OrderFile order) {
    JsonNode who = order.administrator();
    return new Person(
        stack.base(),
        new Mails(stack.mailbox()),
        who.path("name").asText(),
        who.path("email").asText(),
        who.path("telephone").asText());
  }

  /** The code in a mailed registration address. */
  public static String code(URI registrationUrl) {
    return registrationUrl.getFragment().substring("code=".length());
  }

  public String email() {
    return email;
  }

  /** First login, first half: the mailed address, the identity check, the password (A2). */
  public void register(URI registrationUrl, String password) {
    Api api = Api.anonymous(base);
    String code = code(registrationUrl);
    api.post("/api/identity/v1/registrations/checks", Map.of("code", code)).expect(200, "code");
    Map<String, String> identity =
        Map.of("code", code, "email", email, "name", name, "telephone", telephone);
    String ticket =
        api.post("/api/identity/v1/registrations/identity-checks", identity)
            .expect(200, "identity check")
            .json()
            .path("ticket")
            .asText();
    api.post(
            "/api/identity/v1/registrations/passwords",
            Map.of("code", code, "ticket", ticket, "password", password))
        .expect(204, "password");
    api.post("/api/identity/v1/registrations/checks", Map.of("code", code))
        .expectProblem(404, "the code a second time");
  }

  /**
   * Signs in on Keycloak's real pages; returns the session's API. {@code terms}: shown and
   * accepted.
   */
  public Api signIn(String password, boolean terms) {
    int seen = mails.count(email);
    Browser.Page asked = givePassword(password);
    Browser.Page page = answerOtp(asked, otp(seen));
    if (page.shows(TERMS_FORM) != terms) {
      throw new StepFailed((terms ? "no terms" : "terms again") + " but " + page.told());
    }
    if (terms) {
      page = browser.submit(page, TERMS_FORM, Map.of("accept", "accept"));
    }
    if (page.status() != 200) {
      throw new StepFailed("sign-in ended at " + page.told());
    }
    return api();
  }

  /** A sign-in up to the page that asks for the mailed one-time password. */
  public Browser.Page givePassword(String password) {
    Browser.Page otp = submitPassword(password);
    if (otp.shows(CHOICE_FORM)) {
      // The first administrator, whom nobody fixed a factor for (A4).
      otp = browser.submit(otp, CHOICE_FORM, Map.of("factor", "MAIL_OTP"));
    }
    if (!otp.shows(OTP_FORM)) {
      throw new StepFailed("no OTP page but " + otp.told());
    }
    return otp;
  }

  /** A sign-in with a password that must not be good. */
  public void failToSignIn(String wrong) {
    Browser.Page again = submitPassword(wrong);
    if (!again.shows(FORM)) {
      throw new StepFailed("not asked again but " + again.told());
    }
  }

  private Browser.Page submitPassword(String password) {
    Browser.Page login = browser.open(base.resolve("/session/sign-in?returnTo=/&lang=ja"));
    if (!login.shows(FORM)) {
      throw new StepFailed("no sign-in page but " + login.told());
    }
    return browser.submit(login, FORM, Map.of("username", email, "password", password));
  }

  /** Answers that page; what is shown then. */
  public Browser.Page answerOtp(Browser.Page asked, String code) {
    return browser.submit(asked, OTP_FORM, Map.of("otp", code));
  }

  /** Whether the page asks for the one-time password. */
  public static boolean asksForOtp(Browser.Page page) {
    return page.shows(OTP_FORM);
  }

  /** The first one-time password mailed after {@code seen} earlier mails. */
  public String otp(int seen) {
    return mails.next(email, seen, m -> m.text().matches("(?s).*\\b\\d{6}\\b.*")).oneTimePassword();
  }

  /** Where the person's cookies are. */
  public Browser browser() {
    return browser;
  }

  /** An address of the portal this person uses. */
  URI portal(String path) {
    return base.resolve(path);
  }

  /** The same browser's session as another address of the gateway sees it. */
  public Api apiAt(URI other) {
    String csrf = session().expect(200, "session").json().path("csrfToken").asText();
    return Api.session(other, browser, csrf);
  }

  /** The API of the browser's session. */
  public Api api() {
    JsonNode session = session().expect(200, "session").json();
    return Api.session(base, browser, session.path("csrfToken").asText());
  }

  public Answer session() {
    return Api.session(base, browser, "").get("/session");
  }

  /** A portal token for another front end over the same sign-in: authorization code + PKCE. */
  public String portalToken(String clientSecret) {
    String verifier = random();
    String redirect = "http://127.0.0.1/callback";
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", "portal-cli");
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("redirect_uri", redirect);
    query.put("state", random());
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    String realm = "/auth/realms/portal/protocol/openid-connect/";
    Browser.Page back =
        browser.open(base.resolve(realm + "auth?" + Browser.encode(query)), redirect);
    String code = parameter(back.uri(), "code");
    if (code == null) {
      throw new StepFailed("no authorization code, but '" + back.title() + "'");
    }
    return Api.anonymous(base)
        .with("Authorization", basic("portal-cli", clientSecret))
        .form(
            realm + "token",
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", redirect,
                "code_verifier", verifier))
        .expect(200, "portal token")
        .json()
        .path("access_token")
        .asText();
  }

  public static String basic(String client, String secret) {
    byte[] pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64URL.encode(bytes) + UUID.randomUUID().toString().substring(0, 4);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64URL.encode(hash).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String parameter(URI uri, String name) {
    String query = uri.getRawQuery();
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }
}
