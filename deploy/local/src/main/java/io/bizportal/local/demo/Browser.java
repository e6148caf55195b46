package io.bizportal.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A person's browser, reduced to what sign-in pages need: it keeps cookies, follows redirects and
 * submits the forms it is shown. One instance is one browser profile; not for concurrent use.
 */
public final class Browser {

  private static final int MOST_REDIRECTS = 15;

  /** More than the gateway has, which then tells of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Inputs that are sent only if somebody chooses them. */
  private static final Set<String> CHOSEN = Set.of("checkbox", "radio", "submit");

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  private record Cookie(String name, String value, String path) {
    boolean sentTo(String requestPath) {
      return requestPath.startsWith(path);
    }
  }

  /** What the browser shows after the last redirect. */
  public record Page(URI uri, int status, String body) {
    public Document document() {
      return Jsoup.parse(body, uri.toString());
    }

    /** True if an element matches the CSS selector. */
    public boolean shows(String selector) {
      return document().selectFirst(selector) != null;
    }

    public String title() {
      return document().title();
    }

    /** Title, status and what the page alerts its reader to, for somebody who looks for a fault. */
    String told() {
      return "'%s' %d %s".formatted(title(), status, document().select("[role=alert]").text());
    }
  }

  /**
   * Opens an address and follows redirects, stopping before an address that {@code stop} begins.
   */
  public Page open(URI uri, @Nullable String stop) {
    return follow(uri, "GET", null, stop);
  }

  public Page open(URI uri) {
    return open(uri, null);
  }

  /** Submits the form with this ID, its hidden fields and {@code fields} over them. */
  public Page submit(Page page, String formSelector, Map<String, String> fields) {
    Element form = page.document().selectFirst(formSelector);
    if (form == null) {
      throw new StepFailed("page '" + page.title() + "' has no form " + formSelector);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Element input : form.select("input[name]")) {
      String type = input.attr("type");
      if (!CHOSEN.contains(type)) {
        values.put(input.attr("name"), input.attr("value"));
      }
    }
    values.putAll(fields);
    return follow(URI.create(form.absUrl("action")), "POST", encode(values), null);
  }

  /** One request without following anything; cookies go along and are kept. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpRequest plain = request.timeout(PATIENCE).build();
      String header = cookieHeader(plain.uri());
      HttpRequest with =
          header.isEmpty()
              ? plain
              : HttpRequest.newBuilder(plain, (n, v) -> true).header("Cookie", header).build();
      HttpResponse<String> response = http.send(with, BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new StepFailed("no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", e);
    }
  }

  /** {@code application/x-www-form-urlencoded}. */
  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page follow(URI start, String method, @Nullable String form, @Nullable String stop) {
    URI uri = start;
    String verb = method;
    String body = form;
    for (int i = 0; i < MOST_REDIRECTS; i++) {
      if (stop != null && uri.toString().startsWith(stop)) {
        return new Page(uri, 0, "");
      }
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/html");
      request.header("Accept-Language", "ja");
      if (body == null) {
        request.GET();
      } else {
        request.header("Content-Type", "application/x-www-form-urlencoded");
        request.method(verb, HttpRequest.BodyPublishers.ofString(body));
      }
      HttpResponse<String> response = send(request);
      String location = response.headers().firstValue("location").orElse(null);
      if (response.statusCode() / 100 != 3 || location == null) {
        return new Page(uri, response.statusCode(), response.body());
      }
      uri = uri.resolve(location);
      verb = "GET";
      body = null;
    }
    throw new StepFailed("too many redirects from " + start.getPath());
  }

  private String cookieHeader(URI uri) {
    return cookies.values().stream()
        .filter(c -> c.sentTo(uri.getPath()))
        .map(c -> c.name() + "=" + c.value())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    String[] parts = header.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = parts[0].substring(0, equals).trim();
    String value = parts[0].substring(equals + 1).trim();
    String path = "/";
    boolean gone = value.isEmpty();
    for (String part : parts) {
      String attribute = part.trim();
      if (attribute.regionMatches(true, 0, "Path=", 0, 5)) {
        path = attribute.substring(5);
      }
      gone |= attribute.equalsIgnoreCase("Max-Age=0");
    }
    if (gone) {
      cookies.remove(name + path);
    } else {
      cookies.put(name + path, new Cookie(name, value, path));
    }
  }
}
