package io.bizportal.gateway.house;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Exchanges tokens by what the test granted; everything else it shows back. */
public final class EntitlementServer {

  private final Signer signer = new Signer();
  public final Server server = new Server(this::answer);
  private final Map<String, List<String>> granted = new ConcurrentHashMap<>();
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final AtomicInteger exchanges = new AtomicInteger();
  public volatile Duration slowness = Duration.ZERO;

  public void grant(Person person, String contract, String... actions) {
    granted.put(person.account() + contract, List.of(actions));
  }

  /** A change of grants; the company's version rises. */
  public long revoke(Person person, String contract) {
    granted.remove(person.account() + contract);
    return bump(person);
  }

  public long bump(Person person) {
    return versions.merge(person.company(), 2L, (old, one) -> old + 1);
  }

  public int exchanges() {
    return exchanges.get();
  }

  public void reset() {
    slowness = Duration.ZERO;
    server.reset();
  }

  private Reply answer(Seen request) {
    return request.path().equals("/oauth/token")
        ? exchange(request)
        : Reply.json(200, "{\"path\":\"" + request.uri() + "\"}").with("Set-Cookie", "inner=1");
  }

  private Reply exchange(Seen request) {
    String authorization = request.header("authorization");
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return Reply.json(401, "{\"error\":\"invalid_client\"}");
    }
    exchanges.incrementAndGet();
    try {
      server.hang(slowness);
      Map<String, List<String>> form = URLUtils.parseParameters(request.text());
      String subject = MultivaluedMapUtils.getFirstValue(form, "subject_token");
      String resource = MultivaluedMapUtils.getFirstValue(form, "resource");
      JWTClaimsSet claims = SignedJWT.parse(subject).getJWTClaimsSet();
      String contract = resource.substring(resource.lastIndexOf(':') + 1);
      String type = resource.split(":", -1)[2];
      List<String> actions = granted.get(claims.getStringClaim("account") + contract);
      return actions == null
          ? Reply.json(400, "{\"error\":\"invalid_target\"}")
          : Reply.json(
              200,
              "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":120}"
                  .formatted(token(claims, type, contract, actions)));
    } catch (ParseException e) {
      return Reply.json(400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private String token(JWTClaimsSet claims, String type, String contract, List<String> actions)
      throws ParseException {
    String company = claims.getStringClaim("company");
    return signer.token(
        "at+jwt",
        Map.of(
            "iss",
            "http://localhost:8080/api/entitlement",
            "aud",
            "pbx-config",
            "sub",
            claims.getStringClaim("account"),
            "company",
            company,
            "grant_ver",
            versions.getOrDefault(company, 1L),
            "authorization_details",
            List.of(
                Map.of(
                    "type",
                    type,
                    "identifier",
                    contract,
                    "service",
                    type.equals("contract") ? "SMART_PBX" : "IP_VOICE",
                    "actions",
                    actions))),
        Instant.now().plusSeconds(120));
  }
}
