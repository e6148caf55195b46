package io.bizportal.identity.signin;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.terminal.TerminalUserRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Of those who are gone the log keeps what happened, and not who it was (A8). */
@ApplicationScoped
class ForgetPerson {

  private final SignInRecords records;

  ForgetPerson(SignInRecords records) {
    this.records = records;
  }

  void on(@Observes AccountAltered altered) {
    if (altered.is(Aspect.DELETED)) {
      records.forget(altered.account().id());
    }
  }

  void on(@Observes TerminalUserRemoved removed) {
    records.forget(removed.terminalUser());
  }
}
