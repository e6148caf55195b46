package io.bizportal.keycloak.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/** Client of identity-service's internal API, as far as Keycloak needs it. */
public final class IdentityService {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration TOTAL = Duration.ofSeconds(2);
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);

  private final URI base;
  private final HttpClient http;

  /**
   * @param base identity-service as reached from Keycloak, e.g. {@code
   *     http://identity-service:8081}
   */
  public IdentityService(URI base) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  public static IdentityService fromEnvironment() {
    String url = System.getenv("BIZPORTAL_IDENTITY_URL");
    if (url == null || url.isBlank()) {
      throw new IllegalStateException("BIZPORTAL_IDENTITY_URL is not set");
    }
    return new IdentityService(
        URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
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
    HttpResponse<byte[]> answer = post("/internal/v1/otp-challenges", token, body);
    JsonNode json = json(answer);
    return switch (answer.statusCode()) {
      case 200, 201 ->
          new OtpChallenge.Sent(
              text(json, "challenge"),
              text(json, "maskedAddress"),
              moment(json.path("expiresAt")),
              moment(json.path("resendAfter")));
      case 429 -> refused(json, answer);
      default -> throw unusable(answer);
    };
  }

  /** Has an entered code judged; counting is identity-service's. */
  public OtpVerdict verify(
      String token, String challenge, String account, String attempt, String code)
      throws IdentityUnavailableException {
    HttpResponse<byte[]> answer =
        post(
            "/internal/v1/otp-challenges/"
                + URLEncoder.encode(challenge, StandardCharsets.UTF_8)
                + "/verifications",
            token,
            Map.of("account", account, "attempt", attempt, "code", code));
    return switch (answer.statusCode()) {
      case 200 -> verdict(text(json(answer), "result"));
      // A challenge identity-service no longer has can only be replaced by a new one.
      case 404 -> OtpVerdict.EXPIRED;
      default -> throw unusable(answer);
    };
  }

  /** Hands a sign-in record over; the answer is the HTTP status. */
  public int record(String token, Object record) throws IdentityUnavailableException {
    return post("/internal/v1/sign-in-records", token, record).statusCode();
  }

  private static OtpChallenge refused(JsonNode problem, HttpResponse<byte[]> answer) {
    JsonNode stated = problem.path("retryAfter");
    Duration wait =
        stated.isMissingNode()
            ? answer
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

  private HttpResponse<byte[]> post(String path, String token, Object body)
      throws IdentityUnavailableException {
    CompletableFuture<HttpResponse<byte[]>> exchange;
    try {
      exchange =
          http.sendAsync(
              HttpRequest.newBuilder(URI.create(base + path))
                  .timeout(TOTAL)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .header("Accept", "application/json, application/problem+json")
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(
                          JsonSerialization.writeValueAsBytes(body)))
                  .build(),
              BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IdentityUnavailableException("request could not be written", e);
    }
    try {
      // The request's own time-out ends with the headers; a body that dribbles in must not hold a
      // sign-in either.
      return exchange.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      exchange.cancel(true);
      throw new IdentityUnavailableException("identity-service did not answer " + path, e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IdentityUnavailableException("interrupted", e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IdentityUnavailableException {
    try {
      return JsonSerialization.mapper.readTree(answer.body());
    } catch (IOException e) {
      throw new IdentityUnavailableException("identity-service did not answer in JSON", e);
    }
  }

  private static String text(JsonNode json, String field) throws IdentityUnavailableException {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new IdentityUnavailableException("identity-service left out " + field, null);
    }
    return value.asText();
  }

  /** A point in time, or seconds from now. */
  private static Instant moment(JsonNode value) {
    return value.isNumber()
        ? Instant.now().plusSeconds(value.asLong())
        : value.isTextual() ? Instant.parse(value.asText()) : Instant.now().plus(DEFAULT_WAIT);
  }

  private static IdentityUnavailableException unusable(HttpResponse<byte[]> answer) {
    return new IdentityUnavailableException(
        "identity-service answered " + answer.statusCode() + " to " + answer.uri().getPath(), null);
  }
}
