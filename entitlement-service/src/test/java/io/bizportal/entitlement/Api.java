package io.bizportal.entitlement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests as somebody. */
public final class Api {

  private Api() {}

  public static RequestSpecification as(String token) {
    return given()
        .auth()
        .preemptive()
        .oauth2(token)
        .header("Accept-Language", "ja")
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification operator() {
    return as(Tokens.operator());
  }

  /** An exchange by the gateway for one contract; more parameters may be added. */
  public static RequestSpecification exchange(String subjectToken, String contract) {
    return exchange(subjectToken).formParam("resource", "urn:bizportal:contract:" + contract);
  }

  public static RequestSpecification exchange(String subjectToken) {
    return client()
        .formParams(
            Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "subject_token", subjectToken));
  }

  public static RequestSpecification client() {
    return given()
        .auth()
        .preemptive()
        .basic("gateway", "gateway-secret")
        .contentType("application/x-www-form-urlencoded");
  }
}
