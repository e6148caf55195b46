package io.bizportal.identity.terminal;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.LineCaller;
import io.bizportal.kit.token.PortalCaller;
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
  private final StandingAdminIds adminIds;
  private final SecurityIdentity caller;

  ContractAccess(
      ContractPermissions permissions, StandingAdminIds adminIds, SecurityIdentity caller) {
    this.permissions = permissions;
    this.adminIds = adminIds;
    this.caller = caller;
  }

  /**
   * Somebody who manages contracts.
   *
   * @param account his, or the admin ID of a contract
   * @param client the program he does it with
   */
  public record Who(UUID account, String company, String client) {}

  /** Who is there to manage; forbidden for everybody else. */
  public Who who() {
    return switch (caller.getPrincipal()) {
      case PortalCaller person -> new Who(person.account(), person.company(), person.clientId());
      case LineCaller admin -> new Who(admin.account(), admin.company(), admin.clientId());
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

  private boolean runs(LineCaller admin, String contract) {
    return admin.kind() == LineCaller.Kind.ADMIN_ID
        && admin.contract().equals(contract)
        && adminIds.runs(admin.account(), contract);
  }
}
