package io.bizportal.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * An API's answer.
 *
 * @param status HTTP status
 * @param headers response headers
 * @param json the body; a missing node when there was none or it was not JSON
 */
public record Answer(int status, HttpHeaders headers, JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), parse(response.body()));
  }

  public static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** This answer if it has the expected status. */
  public Answer expect(int expected, String what) {
    if (status != expected) {
      throw new StepFailed(what + ": expected " + expected + ", got " + status + " " + json);
    }
    return this;
  }

  /** Checks for an RFC 9457 problem of this status. */
  public Answer expectProblem(int expected, String what) {
    expect(expected, what);
    String type = headers.firstValue("content-type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      throw new StepFailed(what + ": expected problem+json, got " + type);
    }
    return this;
  }

  /** The version of what was read, to be sent back as {@code If-Match}. */
  public String etag() {
    return headers
        .firstValue("etag")
        .orElseThrow(() -> new StepFailed("an answer without ETag: " + json));
  }

  /** The problem's stable code, or an empty text. */
  public String code() {
    return json.path("code").asText();
  }
}
