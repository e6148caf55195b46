package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * The admin ID of a Dotphone Office contract, and the password somebody gave it (C11).
 *
 * @param contract its base contract
 */
public record AdminId(String contract, String loginId, String password) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FORM = "form#kc-form-login";

  /** Gives it a new password, once the order's news has come. */
  public static AdminId withPassword(Api administrator, String contract) {
    String users = "/api/identity/v1/contracts/" + contract + "/terminal-users";
    JsonNode found = found(administrator, users + "?kind=ADMIN_ID");
    String password =
        administrator
            .put(users + "/" + found.path("id").asText() + "/password", Map.of())
            .expect(200, "password of the admin ID")
            .json()
            .path("password")
            .asText();
    return new AdminId(contract, found.path("loginId").asText(), password);
  }

  private static JsonNode found(Api administrator, String users) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode one = administrator.get(users).json().path("items").path(0);
      if (!one.isMissingNode()) {
        return one;
      }
      Pause.of(Duration.ofMillis(50));
    }
    throw new StepFailed("no admin ID within " + PATIENCE);
  }

  /** Links it to the account that {@code person} is signed in with, by a sign-in of its own. */
  public void link(Person person) {
    Browser.Page form = person.browser().open(person.portal("/session/link"));
    Browser.Page linked =
        person.browser().submit(form, FORM, Map.of("username", loginId, "password", password));
    if (!linked.uri().toString().endsWith("/admin-ids?link=done")) {
      throw new StepFailed("not linked but " + linked.uri().getPath() + " " + linked.told());
    }
  }
}
