package io.bizportal.pbx.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.kit.token.ContractCaller;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and with which client.
 *
 * @param name the admin ID of who runs the contract by it; others are named by their account
 */
public record Actor(
    UUID account,
    String client,
    Kind kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name) {

  /** Where the account is kept. */
  @Schema(name = "ActorKind")
  public enum Kind {
    /** A portal administrator or general user. */
    PORTAL_USER,
    /** Somebody who has an extension and no portal account. */
    TERMINAL_USER,
    /** Whoever signed in with the contract's admin ID alone. */
    CONTRACT_ADMINISTRATOR
  }

  public Actor {
    if ((name != null) != (kind == Kind.CONTRACT_ADMINISTRATOR)) {
      throw new IllegalArgumentException("an admin ID, and only it, is named");
    }
  }

  /** A portal user. */
  public Actor(UUID account, String client) {
    this(account, client, Kind.PORTAL_USER, null);
  }

  /** Whom the token speaks for. Its {@code act} claim names the gateway, never a deputy. */
  public static Actor of(ContractCaller caller) {
    return new Actor(caller.account(), caller.clientId(), kind(caller), caller.adminId());
  }

  private static Kind kind(ContractCaller caller) {
    if (caller.adminId() != null) {
      return Kind.CONTRACT_ADMINISTRATOR;
    }
    return caller.extension() == null ? Kind.PORTAL_USER : Kind.TERMINAL_USER;
  }
}
