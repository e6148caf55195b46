package io.bizportal.keycloak.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keycloak.util.JsonSerialization;

/** JSON to identity-service and back, within two seconds or not at all. */
final class IdentityCalls {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration TOTAL = Duration.ofSeconds(2);

  /** Status, headers and body of an answer. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    JsonNode json() throws IdentityUnavailableException {
      try {
        return JsonSerialization.mapper.readTree(response.body());
      } catch (IOException e) {
        throw new IdentityUnavailableException("identity-service did not answer in JSON", e);
      }
    }

    String text(String field) throws IdentityUnavailableException {
      JsonNode value = json().path(field);
      if (!value.isTextual()) {
        throw new IdentityUnavailableException("identity-service left out " + field, null);
      }
      return value.asText();
    }

    IdentityUnavailableException unusable() {
      return new IdentityUnavailableException(
          "identity-service answered " + status() + " to " + response.uri().getPath(), null);
    }
  }

  private final URI base;
  private final HttpClient http;

  IdentityCalls(URI base) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  static IdentityCalls fromEnvironment() {
    String url = System.getenv("BIZPORTAL_IDENTITY_URL");
    if (url == null || url.isBlank()) {
      throw new IllegalStateException("BIZPORTAL_IDENTITY_URL is not set");
    }
    return new IdentityCalls(
        URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
  }

  Answer post(String path, String token, Object body) throws IdentityUnavailableException {
    return send("POST", path, token, body);
  }

  Answer send(String method, String path, String token, Object body)
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
                  .method(
                      method,
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
      return new Answer(exchange.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      exchange.cancel(true);
      throw new IdentityUnavailableException("identity-service did not answer " + path, e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IdentityUnavailableException("interrupted", e);
    }
  }
}
