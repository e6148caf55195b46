package io.bizportal.pbx;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One operation of the service's own description: whoever adds one adds it to such tests. */
public record Offer(String method, String path, JsonNode description, JsonNode schemas) {

  /** All there are. */
  public static List<Offer> all() {
    List<Offer> all = new ArrayList<>();
    JsonNode document = document();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> operation.getValue().has("responses"))
                    .forEach(
                        operation ->
                            all.add(
                                new Offer(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue(),
                                    document.at("/components/schemas")))));
    return all;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public String name() {
    return method + " " + path;
  }

  /** Sends what looks like a valid request, with {@code id} wherever the path names a setting. */
  public Response call(String token, String contract, String id) {
    RequestSpecification request =
        given()
            .auth()
            .oauth2(token)
            .header("If-Match", "\"1\"")
            .queryParam("q", "200")
            .queryParam("number", "0312345678");
    JsonNode bodies = description.at("/requestBody/content");
    if (bodies.isObject()) {
      body(request, bodies.fieldNames().next());
    }
    return request.request(
        method, path.replace("{contract}", contract).replaceAll("\\{[^}]+}", id));
  }

  private void body(RequestSpecification request, String type) {
    switch (type) {
      case "multipart/form-data" ->
          request.multiPart("name", "music").multiPart("file", "music.wav", new byte[] {0, 1});
      case "application/json" ->
          request.contentType(type).body(hasModes() ? Map.of("mode", "OFF") : Map.of());
      default -> request.contentType(type).body("RIFF".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Nothing else is needed of any settings, and where there are no modes it is unknown. */
  private boolean hasModes() {
    String settings = description.at("/requestBody/content/application~1json/schema/$ref").asText();
    JsonNode properties =
        schemas.path(settings.substring(settings.lastIndexOf('/') + 1)).path("properties");
    return properties.isMissingNode() || properties.has("mode");
  }
}
