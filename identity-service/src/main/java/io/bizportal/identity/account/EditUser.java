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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** An administrator corrects what is known of a user (A8). */
@ApplicationScoped
class EditUser {

  private final Accounts accounts;
  private final LastAdministrator last;
  private final AnnounceAccount announce;
  private final EndSession sessions;
  private final Event<AccountAltered> altered;
  private final Event<AccountInvited> invited;
  private final Clock clock;

  EditUser(
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

  @Transactional
  AccountView change(String company, UUID id, ExpectedVersion expected, ChangeAccount asked) {
    Account account =
        accounts
            .ofCompanyForUpdate(company, id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    expected.mustBe(account.version, () -> AccountView.of(account));
    Contact contact = asked.contact();
    Set<Aspect> aspects = differences(account, contact, asked);
    if (aspects.contains(Aspect.ADDRESS) && !(account.state() instanceof AccountState.Invited)) {
      throw new ProblemException(IdentityProblem.EMAIL_FIXED)
          .withField(
              "/email",
              "email-fixed",
              "登録が済んだ人のユーザーIDは変更できません",
              "The user ID of somebody who has registered can't change");
    }
    if (aspects.contains(Aspect.ROLE) && asked.role() != Role.ADMINISTRATOR) {
      last.refuse(account);
    }
    account.contact(contact, clock.instant());
    asked.describe(account);
    accounts.flushUniqueAddress("");
    announce.announce(account, null);
    if (aspects.contains(Aspect.ROLE)) {
      sessions.endAll(account.id, account.company, Reason.ROLE_CHANGED);
    }
    if (aspects.contains(Aspect.SECOND_FACTOR)) {
      sessions.endAll(account.id, account.company, Reason.SECOND_FACTOR_CHANGED);
    }
    altered.fire(new AccountAltered(account, aspects));
    if (aspects.contains(Aspect.ADDRESS)) {
      invited.fire(new AccountInvited(account));
    }
    return AccountView.of(account);
  }

  private static Set<Aspect> differences(Account account, Contact contact, ChangeAccount asked) {
    Set<Aspect> aspects = EnumSet.of(Aspect.DETAILS);
    if (!account.email.equals(contact.email().value())) {
      aspects.add(Aspect.ADDRESS);
    }
    if (account.role != asked.role()) {
      aspects.add(Aspect.ROLE);
    }
    if (account.secondFactor != asked.secondFactor()) {
      aspects.add(Aspect.SECOND_FACTOR);
    }
    return aspects;
  }
}
