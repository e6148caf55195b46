package io.bizportal.keycloak.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.keycloak.identity.IdentityCalls.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identity-service's internal API for one-time passwords and sign-in records. */
public final class IdentityService {

  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);

  private final IdentityCalls calls;

  private IdentityService(IdentityCalls calls) {
    this.calls = calls;
  }

  /**
   * @param base identity-service as reached from Keycloak, e.g. {@code
   *     http://identity-service:8081}
   */
  public IdentityService(URI base) {
    this(new IdentityCalls(base));
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  public static IdentityService fromEnvironment() {
    return new IdentityService(IdentityCalls.fromEnvironment());
  }

  /** Has a code mailed for this attempt. */
  public OtpChallenge challenge(
      String token, String account, String attempt, @Nullable String address, String language)
      throws IdentityUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", account);
    body.put("attempt", attempt);
    body.put("remoteAddress", address);
    body.put("language", language);
    Answer answer = calls.post("/internal/v1/otp-challenges", token, body);
    return challenge(answer);
  }

  /** Has a code mailed which registers the address when it is entered in this attempt. */
  public AddressChallenge register(
      String token, String terminalUser, String attempt, String address, String language)
      throws IdentityUnavailableException {
    Answer answer =
        calls.post(
            "/internal/v1/address-registrations",
            token,
            Map.of(
                "terminalUser", terminalUser,
                "attempt", attempt,
                "address", address,
                "language", language));
    return switch (answer.status()) {
      case 409 -> new AddressChallenge.AlreadyRegistered();
      case 422 -> new AddressChallenge.NotAnAddress();
      default -> new AddressChallenge.Asked(challenge(answer));
    };
  }

  private static OtpChallenge challenge(Answer answer) throws IdentityUnavailableException {
    return switch (answer.status()) {
      case 200, 201 ->
          new OtpChallenge.Sent(
              answer.text("challenge"),
              answer.text("maskedAddress"),
              moment(answer.json().path("expiresAt")),
              moment(answer.json().path("resendAfter")));
      case 429 -> refused(answer);
      default -> throw answer.unusable();
    };
  }

  /** Has an entered code judged; counting is identity-service's. */
  public OtpVerdict verify(
      String token, String challenge, String account, String attempt, String code)
      throws IdentityUnavailableException {
    Answer answer =
        calls.post(
            "/internal/v1/otp-challenges/"
                + URLEncoder.encode(challenge, StandardCharsets.UTF_8)
                + "/verifications",
            token,
            Map.of("account", account, "attempt", attempt, "code", code));
    return switch (answer.status()) {
      case 200 -> verdict(answer.text("result"));
      // A challenge identity-service no longer has can only be replaced by a new one.
      case 404 -> OtpVerdict.EXPIRED;
      default -> throw answer.unusable();
    };
  }

  /** Hands a sign-in record over; the answer is the HTTP status. */
  public int record(String token, Object record) throws IdentityUnavailableException {
    return calls.post("/internal/v1/sign-in-records", token, record).status();
  }

  private static OtpChallenge refused(Answer answer) throws IdentityUnavailableException {
    JsonNode problem = answer.json();
    JsonNode stated = problem.path("retryAfter");
    Duration wait =
        stated.isMissingNode()
            ? answer
                .response()
                .headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("\\d{1,9}"))
                .map(v -> Duration.ofSeconds(Long.parseLong(v)))
                .orElse(DEFAULT_WAIT)
            : stated.isNumber()
                ? Duration.ofSeconds(stated.asLong())
                : Duration.between(Instant.now(), Instant.parse(stated.asText()));
    boolean coolingDown =
        (problem.path("code").asText() + problem.path("type").asText()).contains("otp-cooldown");
    return coolingDown ? new OtpChallenge.CoolingDown(wait) : new OtpChallenge.Blocked(wait);
  }

  private static OtpVerdict verdict(String result) throws IdentityUnavailableException {
    try {
      return OtpVerdict.valueOf(result);
    } catch (IllegalArgumentException e) {
      throw new IdentityUnavailableException("identity-service gave an unknown verdict", e);
    }
  }

  /** A point in time, or seconds from now. */
  private static Instant moment(JsonNode value) {
    return value.isNumber()
        ? Instant.now().plusSeconds(value.asLong())
        : value.isTextual() ? Instant.parse(value.asText()) : Instant.now().plus(DEFAULT_WAIT);
  }
}
