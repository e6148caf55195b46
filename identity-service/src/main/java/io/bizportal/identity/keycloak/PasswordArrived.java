package io.bizportal.identity.keycloak;

import io.bizportal.identity.terminal.TerminalUser;
import java.util.List;

/**
 * A password that was on its way is Keycloak's now, told within the transaction that takes it off.
 *
 * @param ended the sessions this ended
 */
public record PasswordArrived(TerminalUser user, List<String> ended) {

  public PasswordArrived {
    ended = List.copyOf(ended);
  }
}
