package io.bizportal.pbx.change;

import io.bizportal.kit.token.ContractCaller;
import java.util.UUID;

/** Who makes a change, and with which client. */
public record Actor(UUID account, String client) {

  public static Actor of(ContractCaller caller) {
    return new Actor(caller.account(), caller.clientId());
  }
}
