package io.bizportal.pbx.intent;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Intended changes as they are sent, and what becomes of plans. */
public final class Plans {

  private Plans() {}

  public static Instant soon() {
    return Instant.now().plusSeconds(3);
  }

  public static Map<String, Object> change(
      String resource,
      String action,
      @Nullable String id,
      @Nullable Map<String, Object> settings,
      @Nullable Long version) {
    Map<String, Object> change = new HashMap<>();
    change.put("resource", resource);
    change.put("action", action);
    change.put("id", id);
    change.put("version", version);
    change.put("settings", settings);
    return change;
  }

  public static Map<String, Object> preview(Map<?, ?>... changes) {
    return Map.of("changes", List.of(changes));
  }

  public static Map<String, Object> plan(Instant at, Map<?, ?>... changes) {
    return Map.of("at", at.toString(), "memo", "年末", "changes", List.of(changes));
  }

  /** Waits until the plan is in this state, as whoever asks sees it. */
  public static void settled(Supplier<RequestSpecification> asking, String plan, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asking
                    .get()
                    .get("/planned-changes")
                    .then()
                    .body("items.find { it.id == '%s' }.state".formatted(plan), equalTo(state)));
  }

  /** From now on nobody may read or write the contract. */
  public static void withdraw(String contract) {
    RestAssured.given().put(entitlement() + "/withdrawn/" + contract);
  }

  /** From now on the contract has another admin ID. */
  public static void replaceAdminId(String contract) {
    RestAssured.given().put(entitlement() + "/internal/v1/contracts/" + contract + "/admin-ids/x");
  }

  private static String entitlement() {
    return ConfigProvider.getConfig().getValue("bizportal.entitlement-url", String.class);
  }
}
