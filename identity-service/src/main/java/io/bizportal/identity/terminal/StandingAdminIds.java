package io.bizportal.identity.terminal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who runs a contract by its admin ID alone; a token and a job may outlive that (C11). */
@ApplicationScoped
public class StandingAdminIds {

  private final TerminalUsers users;

  StandingAdminIds(TerminalUsers users) {
    this.users = users;
  }

  /** Whether somebody runs the contract by this admin ID now. Good inside a transaction and out. */
  public boolean runs(UUID adminId, String contract) {
    return QuarkusTransaction.requiringNew()
        .call(() -> users.find(contract, adminId))
        .filter(user -> user.kind() == TerminalKind.ADMIN_ID)
        .isPresent();
  }
}
