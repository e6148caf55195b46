package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's API as one caller sees it: with a browser session, with a token, or with neither.
 */
public final class Api {

  private final URI base;
  private final Browser browser;
  private final Map<String, String> headers;

  private Api(URI base, Browser browser, Map<String, String> headers) {
    this.base = base;
    this.browser = browser;
    this.headers = headers;
  }

  /** Nobody in particular. */
  public static Api anonymous(URI base) {
    return new Api(base, new Browser(), Map.of());
  }

  /** The session in {@code browser}; unsafe calls carry its CSRF token. */
  public static Api session(URI base, Browser browser, String csrfToken) {
    return new Api(base, browser, Map.of("X-CSRF-Token", csrfToken));
  }

  /** Another system holding a token. */
  public static Api bearer(URI base, String token) {
    return new Api(base, new Browser(), Map.of("Authorization", "Bearer " + token));
  }

  /** The same caller with one more header. */
  public Api with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Api(base, browser, Map.copyOf(more));
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  public Answer post(String path, @Nullable Object body) {
    return call("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /** A file, as it is. */
  public Answer upload(String path, byte[] file) {
    HttpRequest.Builder request = request(path);
    request.header("Content-Type", "text/csv");
    request.POST(BodyPublishers.ofByteArray(file));
    return Answer.of(browser.send(request));
  }

  /** A form post as OAuth endpoints take it. */
  public Answer form(String path, Map<String, String> fields) {
    HttpRequest.Builder request = request(path);
    request.header("Content-Type", "application/x-www-form-urlencoded");
    request.POST(BodyPublishers.ofString(Browser.encode(fields)));
    return Answer.of(browser.send(request));
  }

  private Answer call(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(json(body)));
    }
    return Answer.of(browser.send(request));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    headers.forEach(request::header);
    request.header("Accept", "application/json");
    request.header("Accept-Language", "ja");
    return request;
  }

  private static String json(Object body) {
    return body instanceof JsonNode node
        ? node.toString()
        : new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(body).toString();
  }
}
