package io.bizportal.gateway.house;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks Keycloak's side of the back channel for whoever is let in. */
public final class SignInServer {

  private static final String REALMS = "http://localhost:8080/auth/realms/";
  private static final Pattern PROTOCOL =
      Pattern.compile("/auth/realms/(portal|line)/protocol/openid-connect/([a-z/]+)");

  private record Grant(Person person, String nonce) {}

  public final Signer signer = new Signer();
  public final Server server = new Server(this::answer);
  public volatile Duration tokenLife = Duration.ofMinutes(5);
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Person> refreshTokens = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refreshed = new AtomicInteger();

  /** The code of a person who has typed everything right. */
  public String codeFor(Person person, String nonce) {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Grant(person, nonce));
    return code;
  }

  public String refreshTokenOf(Person person) {
    String token = "refresh-" + UUID.randomUUID();
    refreshTokens.put(token, person);
    return token;
  }

  public void end(Person person) {
    ended.add(person.sid());
  }

  /** Whether Keycloak was told, by the realm the person belongs to. */
  public boolean hasEnded(Person person) {
    return ended.contains(person.sid());
  }

  public int refreshes() {
    return refreshed.get();
  }

  public String portalToken(Person person) {
    return signer.token("at+jwt", claims(person), Instant.now().plus(tokenLife));
  }

  public Map<String, Object> claims(Person person) {
    Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "iss", REALMS + person.realm(),
                "aud", List.of("gateway", "identity", "entitlement"),
                "sub", UUID.randomUUID().toString(),
                "azp", "gateway",
                "account", person.account(),
                "company", person.company(),
                "sid", person.sid()));
    Person.Line line = person.line();
    claims.putAll(
        line == null
            ? Map.of(
                "email", "taro@example.jp",
                "name", "山田 太郎",
                "roles", List.of("general-user"))
            : Map.of(
                "contract", line.contract(),
                "kind", line.kind(),
                "preferred_username", "20200"));
    return claims;
  }

  /** What is answered unless a test says otherwise. */
  public Reply answer(Seen request) {
    Matcher asked = PROTOCOL.matcher(request.path());
    if (!asked.matches()) {
      return page();
    }
    String realm = asked.group(1);
    return switch (asked.group(2)) {
      case "token" -> token(realm, request);
      case "token/introspect" -> introspection(request);
      case "certs" -> Reply.json(200, signer.keys());
      case "logout" -> logout(realm, request);
      default -> page();
    };
  }

  private static Reply page() {
    return Reply.of(200, "sign-in page")
        .with("Set-Cookie", "KC_RESTART=x; Path=/auth/realms/portal/; HttpOnly")
        .with("Content-Security-Policy", "frame-src 'self'");
  }

  private Reply token(String realm, Seen request) {
    if (!request.has("authorization")) {
      return Reply.json(401, "{\"error\":\"invalid_client\"}");
    }
    Map<String, List<String>> form = URLUtils.parseParameters(request.text());
    String type = MultivaluedMapUtils.getFirstValue(form, "grant_type");
    if ("refresh_token".equals(type)) {
      refreshed.incrementAndGet();
      Person person = refreshTokens.get(MultivaluedMapUtils.getFirstValue(form, "refresh_token"));
      return person == null || !isOf(realm, person) || ended.contains(person.sid())
          ? refused()
          : tokens(person, "");
    }
    String code = MultivaluedMapUtils.getFirstValue(form, "code");
    Grant grant = code == null ? null : codes.remove(code);
    return grant == null || !isOf(realm, grant.person) || !form.containsKey("code_verifier")
        ? refused()
        : tokens(grant.person, grant.nonce);
  }

  /** What a token endpoint answers for somebody, whatever realm it is asked at. */
  public Reply tokens(Person person, String nonce) {
    String id =
        signer.token(
            "JWT",
            Map.of(
                "iss",
                REALMS + person.realm(),
                "aud",
                "gateway",
                "sub",
                person.account(),
                "azp",
                "gateway",
                "nonce",
                nonce,
                "sid",
                person.sid(),
                "auth_time",
                Instant.now().getEpochSecond()),
            Instant.now().plusSeconds(300));
    return Reply.json(
        200,
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":300,"refresh_token":"%s",\
        "refresh_expires_in":1800,"id_token":"%s","scope":"openid"}"""
            .formatted(portalToken(person), refreshTokenOf(person), id));
  }

  private Reply introspection(Seen request) {
    try {
      String token =
          MultivaluedMapUtils.getFirstValue(URLUtils.parseParameters(request.text()), "token");
      String sid = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
      return Reply.json(200, "{\"active\":" + !ended.contains(sid) + "}");
    } catch (ParseException e) {
      return Reply.json(200, "{\"active\":false}");
    }
  }

  private Reply logout(String realm, Seen request) {
    Map<String, List<String>> form = URLUtils.parseParameters(request.text());
    Person person = refreshTokens.get(MultivaluedMapUtils.getFirstValue(form, "refresh_token"));
    if (person == null || !isOf(realm, person)) {
      return refused();
    }
    ended.add(person.sid());
    return Reply.of(204, "");
  }

  private static boolean isOf(String realm, Person person) {
    return person.realm().equals(realm);
  }

  private static Reply refused() {
    return Reply.json(400, "{\"error\":\"invalid_grant\"}");
  }
}
