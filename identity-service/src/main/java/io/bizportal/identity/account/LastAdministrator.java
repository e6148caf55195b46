package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** A company is never left without somebody who can administer it (A8). */
@ApplicationScoped
class LastAdministrator {

  private final Accounts accounts;

  LastAdministrator(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Refuses with 409 if nobody else could take the account's place. Two who try to remove one
   * another come one after the other.
   */
  void refuse(Account leaving) {
    if (leaving.role != Role.ADMINISTRATOR) {
      return;
    }
    accounts.lockCompany(leaving.company);
    boolean replaced =
        accounts.otherAdministrators(leaving).stream()
            .map(Account::state)
            .anyMatch(
                state ->
                    state instanceof AccountState.Active
                        || state instanceof AccountState.Locked
                        // Somebody who never came is as good as another who never came.
                        || state instanceof AccountState.Invited
                            && leaving.state() instanceof AccountState.Invited);
    if (!replaced) {
      throw new ProblemException(IdentityProblem.LAST_ADMINISTRATOR);
    }
  }
}
