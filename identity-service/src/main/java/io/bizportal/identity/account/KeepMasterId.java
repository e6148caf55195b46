package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps a migrated master ID as an alias of an account (C11). May be repeated. */
@ApplicationScoped
class KeepMasterId {

  private static final String ONE_PER_MASTER_ID = "account_master_id";

  private final Accounts accounts;
  private final AnnounceAccount announce;
  private final Event<AccountAltered> altered;

  KeepMasterId(Accounts accounts, AnnounceAccount announce, Event<AccountAltered> altered) {
    this.accounts = accounts;
    this.announce = announce;
    this.altered = altered;
  }

  /** In place of another one the account may have; 409 if it is another account's. */
  @Transactional
  void keep(String masterId, String userId) {
    Account account =
        accounts
            .byUserId(userId)
            .flatMap(found -> accounts.livingForUpdate(found.id))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    String alias = masterId.toLowerCase(Locale.ROOT);
    if (alias.equals(account.masterId)) {
      return;
    }
    account.alias(alias);
    try {
      accounts.flush();
    } catch (ConstraintViolationException e) {
      if (ONE_PER_MASTER_ID.equals(e.getConstraintName())) {
        throw new ProblemException(IdentityProblem.MASTER_ID_TAKEN);
      }
      throw e;
    }
    announce.announce(account, null);
    altered.fire(new AccountAltered(account, Set.of(Aspect.DETAILS)));
  }
}
