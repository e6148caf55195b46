package io.bizportal.identity.signin;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what Keycloak saw, once, and tells whom it concerns. */
@ApplicationScoped
class RecordSignIn {

  private final SignInRecords records;
  private final Accounts accounts;
  private final PasswordLocks locks;
  private final EndSession sessions;
  private final Outbox outbox;
  private final Clock clock;

  RecordSignIn(
      SignInRecords records,
      Accounts accounts,
      PasswordLocks locks,
      EndSession sessions,
      Outbox outbox,
      Clock clock) {
    this.records = records;
    this.accounts = accounts;
    this.locks = locks;
    this.sessions = sessions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  void record(SignInRecord seen) {
    Optional<Account> person = person(seen);
    @Nullable UUID account = person.map(Account::id).orElse(seen.account());
    @Nullable String company = person.map(Account::company).orElse(seen.company());
    if (!records.add(seen, account, company, clock.instant())) {
      return;
    }
    if (seen.lockedUntil() != null && account != null) {
      locks.lockedUntil(account, seen.lockedUntil());
    }
    // Nobody's sign-in has no order to keep with anything.
    String key = account == null ? seen.eventId() : account.toString();
    outbox.appendJson("sign-in-recorded", key, seen.eventId(), recorded(seen, account, company));
    if (seen.isSignOut() && seen.session() != null && account != null && company != null) {
      sessions.end(
          new SessionEnded(
              seen.session(), account, company, SessionEnded.Reason.SIGN_OUT, seen.occurredAt()));
    }
  }

  /** A mistyped password belongs in the log of the company whose user ID it was tried on. */
  private Optional<Account> person(SignInRecord seen) {
    if (seen.account() != null) {
      return accounts.living(seen.account());
    }
    return seen.username() == null ? Optional.empty() : accounts.byUserId(seen.username());
  }

  private static SignInRecorded recorded(
      SignInRecord seen, @Nullable UUID account, @Nullable String company) {
    return new SignInRecorded(
        seen.eventId(),
        seen.type(),
        seen.realm(),
        account,
        company,
        seen.session(),
        seen.remoteAddress(),
        seen.userAgent(),
        seen.secondFactor(),
        seen.error(),
        seen.occurredAt());
  }
}
