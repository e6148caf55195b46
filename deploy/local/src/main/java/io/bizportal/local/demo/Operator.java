package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** The operator's order system: client credentials and the order API. */
public final class Operator {

  private final Api api;
  private final String token;

  public Operator(URI base, String secret) {
    this.token =
        Api.anonymous(base)
            .with("Authorization", Person.basic("operator", secret))
            .form(
                "/auth/realms/portal/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials"))
            .expect(200, "client credentials")
            .json()
            .path("access_token")
            .asText();
    this.api = Api.bearer(base, token);
  }

  /** Posts an order; posting it again must change nothing. */
  public JsonNode order(OrderFile file) {
    JsonNode first =
        api.post("/api/entitlement/v1/orders", file.json()).expect(201, "order").json();
    api.post("/api/entitlement/v1/orders", file.json()).expect(200, "the same order again");
    return first;
  }

  /** Whether an order of this ID was taken. */
  public boolean knows(String orderId) {
    return api.get("/api/entitlement/v1/orders/" + orderId).status() == 200;
  }

  /** Keeps a master ID of the old portal as an alias, at identity-service itself. */
  public void keepMasterId(URI identity, String masterId, String userId) {
    Api.bearer(identity, token)
        .put("/internal/v1/master-ids/" + masterId, Map.of("userId", userId))
        .expect(204, "master ID");
  }

  public void activate(String contract) {
    api.post("/api/entitlement/v1/contracts/" + contract + "/activation", Map.of())
        .expect(200, "activation");
  }

  /** Ends a contract for good. */
  public void terminate(String contract) {
    api.post("/api/entitlement/v1/contracts/" + contract + "/termination", Map.of())
        .expect(200, "termination");
  }

  /** Says how a contract's service is doing: NORMAL, FAULT or MAINTENANCE. */
  public void operate(String contract, String status) {
    api.put(
            "/api/entitlement/v1/contracts/" + contract + "/operating-status",
            Map.of("status", status))
        .expect(200, "operating status");
  }
}
