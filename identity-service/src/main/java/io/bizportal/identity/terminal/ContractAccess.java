package io.bizportal.identity.terminal;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.LineCaller;
import io.bizportal.kit.token.PortalCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whether who asks may manage a contract's terminal users: an account that may read or write the
 * contract itself, or the admin ID of a Dotphone Office contract, at that contract and as long as
 * it is there.
 */
@ApplicationScoped
public class ContractAccess {

  private final ContractPermissions permissions;
  private final TerminalUsers users;
  private final SecurityIdentity caller;

  ContractAccess(ContractPermissions permissions, TerminalUsers users, SecurityIdentity caller) {
    this.permissions = permissions;
    this.users = users;
    this.caller = caller;
  }

  /** Who is there to manage: an account, or the admin ID of a contract. */
  public UUID manager() {
    return switch (caller.getPrincipal()) {
      case PortalCaller person -> person.account();
      case LineCaller admin -> admin.account();
      default -> throw new ProblemException(CommonProblem.FORBIDDEN);
    };
  }

  /** A contract that somebody may not read is as unknown as one that never was. */
  public void reading(UUID account, String contract) {
    if (!may(account, "read", contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  /** As {@link #reading}; forbidden for those who may only read. */
  public void writing(UUID account, String contract) {
    if (!may(account, "write", contract)) {
      reading(account, contract);
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
  }

  private boolean may(UUID account, String action, String contract) {
    return caller.getPrincipal() instanceof LineCaller admin
        ? runs(admin, contract)
        : permissions.may(account, action, contract);
  }

  /** A token may outlive its admin ID by minutes. */
  private boolean runs(LineCaller admin, String contract) {
    return admin.kind() == LineCaller.Kind.ADMIN_ID
        && admin.contract().equals(contract)
        && QuarkusTransaction.requiringNew()
            .call(() -> users.find(contract, admin.account()))
            .isPresent();
  }
}
