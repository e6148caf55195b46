package io.bizportal.identity.signin;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever asks for the log; times are shown in his time zone. */
@ApplicationScoped
class Reader {

  private final Accounts accounts;
  private final CallerProvider caller;

  Reader(Accounts accounts, CallerProvider caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  /** His account; 404 if it is gone. Needs a transaction or a request. */
  Account self() {
    return accounts
        .living(caller.portal().account())
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
