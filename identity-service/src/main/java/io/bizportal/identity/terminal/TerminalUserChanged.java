package io.bizportal.identity.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event {@code terminal-user-changed}: no password and no address.
 *
 * @param mailAddress whether he has one
 * @param actor the account that did it, or he himself; null if it followed from the settings or the
 *     contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerminalUserChanged(
    UUID terminalUser,
    TerminalKind kind,
    String contract,
    String company,
    String number,
    String loginId,
    boolean mfa,
    boolean mailAddress,
    List<Aspect> aspects,
    @Nullable UUID actor,
    Instant changedAt,
    long version) {

  static final String TOPIC = "terminal-user-changed";

  /** What of him. */
  public enum Aspect {
    CREATED,
    NUMBER,
    MFA,
    MAIL_ADDRESS,
    PASSWORD,
    UNLOCKED,
    REMOVED
  }
}
