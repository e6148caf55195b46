package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What an administrator does about a user's access (A8, A9). Each act may be repeated. */
@ApplicationScoped
class ManageUser {

  private final Accounts accounts;
  private final LastAdministrator last;
  private final AnnounceAccount announce;
  private final EndSession sessions;
  private final Event<AccountAltered> altered;
  private final Event<AccountInvited> invited;
  private final Clock clock;

  ManageUser(
      Accounts accounts,
      LastAdministrator last,
      AnnounceAccount announce,
      EndSession sessions,
      Event<AccountAltered> altered,
      Event<AccountInvited> invited,
      Clock clock) {
    this.accounts = accounts;
    this.last = last;
    this.announce = announce;
    this.sessions = sessions;
    this.altered = altered;
    this.invited = invited;
    this.clock = clock;
  }

  /** Keeps somebody out, from the next request on. */
  @Transactional
  void disable(String company, UUID id) {
    Account account = find(company, id);
    AccountState next =
        switch (account.state()) {
          case AccountState.Invited state -> state.disabled();
          case AccountState.Active state -> state.disabled();
          case AccountState.Locked state -> state.disabled();
          case AccountState.Disabled state -> state;
          case AccountState.Deleted state -> state;
        };
    if (next.status() == account.status) {
      return;
    }
    last.refuse(account);
    become(account, next, Aspect.DISABLED);
    sessions.endAll(account.id, account.company, Reason.DISABLED);
  }

  @Transactional
  void enable(String company, UUID id) {
    Account account = find(company, id);
    if (account.state() instanceof AccountState.Disabled state) {
      become(
          account,
          account.registeredAt == null ? state.invitedAgain() : state.enabled(),
          Aspect.ENABLED);
    }
  }

  /** Forgets failed tries; the password and the second factor stay as they are. */
  @Transactional
  void unlock(String company, UUID id) {
    Account account = find(company, id);
    if (account.state() instanceof AccountState.Locked state) {
      become(account, state.unlocked(), Aspect.UNLOCKED);
    } else {
      altered.fire(new AccountAltered(account, Set.of(Aspect.UNLOCKED)));
    }
  }

  /** Mails a new registration URL to somebody who has not used the last one. */
  @Transactional
  void inviteAgain(String company, UUID id) {
    Account account = find(company, id);
    if (!(account.state() instanceof AccountState.Invited)) {
      throw new ProblemException(IdentityProblem.ALREADY_REGISTERED);
    }
    invited.fire(new AccountInvited(account));
  }

  /** For a lost telephone (A4): the authenticator app is set up anew at the next sign-in. */
  @Transactional
  void resetTotp(String company, UUID id) {
    Account account = find(company, id);
    altered.fire(new AccountAltered(account, Set.of(Aspect.TOTP_RESET)));
    sessions.endAll(account.id, account.company, Reason.SECOND_FACTOR_CHANGED);
  }

  /** Erases what is known of a person; what he did stays on record under his identifier. */
  @Transactional
  void delete(String company, UUID id, ExpectedVersion expected) {
    Account account = find(company, id);
    expected.mustBe(account.version, () -> AccountView.of(account));
    last.refuse(account);
    sessions.endAll(account.id, account.company, Reason.DELETED);
    account.erase(clock.instant());
    announce.announce(account, null);
    altered.fire(new AccountAltered(account, Set.of(Aspect.DELETED)));
  }

  private void become(Account account, AccountState next, Aspect aspect) {
    account.become(next, clock.instant());
    announce.announce(account, null);
    altered.fire(new AccountAltered(account, Set.of(aspect)));
  }

  private Account find(String company, UUID id) {
    return accounts
        .ofCompanyForUpdate(company, id)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
