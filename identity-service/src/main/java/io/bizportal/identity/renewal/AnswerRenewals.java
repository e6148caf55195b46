package io.bizportal.identity.renewal;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.registration.CodeKind;
import io.bizportal.identity.registration.IssueCode;
import io.bizportal.identity.registration.RegistrationCodes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Looks up who asked for a new URL and mails it, at its own pace. */
@ApplicationScoped
class AnswerRenewals {

  private static final Duration DAY = Duration.ofDays(1);

  private final RenewalRequests requests;
  private final Accounts accounts;
  private final RegistrationCodes codes;
  private final IssueCode issue;
  private final RenewalPause pause;
  private final Clock clock;

  AnswerRenewals(
      RenewalRequests requests,
      Accounts accounts,
      RegistrationCodes codes,
      IssueCode issue,
      IdentityConfig config,
      Clock clock) {
    this.requests = requests;
    this.accounts = accounts;
    this.codes = codes;
    this.issue = issue;
    this.pause =
        new RenewalPause(
            config.registration().renewalPause(), config.registration().longestRenewalPause());
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void answerAll() {
    while (QuarkusTransaction.requiringNew().call(this::answerNext)) {
      // Until none is left.
    }
  }

  private boolean answerNext() {
    Optional<RenewalRequests.Taken> taken = requests.take();
    taken.ifPresent(this::answer);
    return taken.isPresent();
  }

  private void answer(RenewalRequests.Taken asked) {
    switch (asked.kind()) {
      case FORGOTTEN_PASSWORD -> accounts.byUserId(asked.subject()).ifPresent(this::mail);
      case EXPIRED_CODE ->
          codes
              .accountOf(HexFormat.of().parseHex(asked.subject()))
              .flatMap(accounts::living)
              .filter(account -> account.state() instanceof AccountState.Invited)
              .ifPresent(this::mail);
    }
  }

  private void mail(Account account) {
    switch (account.state()) {
      case AccountState.Invited state -> mail(account, CodeKind.INVITATION);
      case AccountState.Active state -> mail(account, CodeKind.RESET);
      case AccountState.Locked state -> mail(account, CodeKind.RESET);
      case AccountState.Disabled state -> {}
      case AccountState.Deleted state -> {}
    }
  }

  private void mail(Account account, CodeKind kind) {
    Instant now = clock.instant();
    // Locked, or two replicas would each find the pause over.
    accounts.livingForUpdate(account.id());
    RegistrationCodes.Issued today = codes.issuedSince(account.id(), now.minus(DAY));
    if (pause.over(today.count(), today.last(), now)) {
      issue.issue(account, kind);
    }
  }
}
