package io.bizportal.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser with one cookie jar; every call answers with the page (or redirect to the client) it
 * ends on.
 */
final class Browser {

  /** Where a navigation ended. */
  record Page(int status, URI uri, Document document, HttpResponse<String> response) {

    String id() {
      return document.body().attr("data-page-id");
    }

    boolean leftKeycloak() {
      return status == 302;
    }

    String query(String name) {
      for (String pair : uri.getRawQuery().split("&")) {
        if (pair.startsWith(name + "=")) {
          return java.net.URLDecoder.decode(
              pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }

    Element form() {
      return document.selectFirst("form");
    }

    URI action() {
      return URI.create(form().attr("action"));
    }

    String text() {
      return document.body().text();
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final java.util.List<String> setCookies = new java.util.ArrayList<>();
  private final RealmUnderTest realm;
  private final String name;
  private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

  Browser(RealmUnderTest realm) {
    this(realm, "portal");
  }

  private Browser(RealmUnderTest realm, String name) {
    this.realm = realm;
    this.name = name;
  }

  /** One that goes to the settings site. */
  static Browser atLine(RealmUnderTest realm) {
    return new Browser(realm, "line");
  }

  /** An authorization request of the gateway, as a new tab makes it. */
  Page begin(Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", "gateway");
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("redirect_uri", realm.redirectUri());
    query.put("state", UUID.randomUUID().toString());
    query.put("code_challenge", challenge());
    query.put("code_challenge_method", "S256");
    query.putAll(more);
    query.values().removeIf(String::isEmpty);
    String path = "/protocol/openid-connect/auth?" + RealmUnderTest.encoded(query);
    return open(name.equals("line") ? realm.line(path) : realm.portal(path));
  }

  Page begin() {
    return begin(Map.of());
  }

  Page password(Page login, RealmUnderTest.Person person) {
    return password(login, person.email(), RealmUnderTest.PASSWORD);
  }

  Page password(Page login, String user, String password) {
    return submit(login.action(), Map.of("username", user, "password", password));
  }

  Page code(Page otp, String code) {
    return submit(otp.action(), Map.of("otp", code));
  }

  Page acceptTerms(Page terms) {
    return submit(terms.action(), Map.of("accept", ""));
  }

  /** All the way of somebody who signs in for the first time. */
  Page signIn(RealmUnderTest.Person person) {
    return acceptTerms(code(password(begin(), person), RecordingIdentity.CODE));
  }

  HttpResponse<String> redeem(Page callback) {
    return realm.tokens(
        name,
        "gateway",
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            callback.query("code"),
            "redirect_uri",
            realm.redirectUri(),
            "code_verifier",
            verifier));
  }

  Page open(URI uri) {
    return follow(HttpRequest.newBuilder(uri).GET(), uri);
  }

  Page submit(URI action, Map<String, String> fields) {
    return follow(
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(RealmUnderTest.encoded(fields))),
        action);
  }

  private Page follow(HttpRequest.Builder first, URI start) {
    HttpRequest.Builder request = first;
    URI uri = start;
    for (int hop = 0; hop < 10; hop++) {
      HttpResponse<String> response = send(request);
      if (response.statusCode() / 100 != 3) {
        return new Page(
            response.statusCode(), uri, Jsoup.parse(response.body(), uri.toString()), response);
      }
      uri = uri.resolve(response.headers().firstValue("Location").orElseThrow());
      if (!uri.getPath().startsWith("/auth/")) {
        return new Page(302, uri, Jsoup.parse(""), response);
      }
      request = HttpRequest.newBuilder(uri).GET();
    }
    throw new IllegalStateException("redirected for ever, last to " + uri);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    request
        .timeout(Duration.ofSeconds(20))
        .header("User-Agent", "realm-test")
        .header("Accept", "text/html")
        .header(
            "Cookie",
            cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; ")));
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As after a week: signed in no longer, and what was to be remembered is. */
  void forgetSession() {
    cookies.keySet().removeIf(name -> !name.startsWith("bizportal_"));
  }

  /** Every cookie this browser was ever given, as it came. */
  java.util.List<String> given() {
    return java.util.List.copyOf(setCookies);
  }

  private void keep(String setCookie) {
    setCookies.add(setCookie);
    String pair = setCookie.split(";", 2)[0];
    String name = pair.split("=", 2)[0];
    if (setCookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.split("=", 2)[1]);
    }
  }

  private String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
