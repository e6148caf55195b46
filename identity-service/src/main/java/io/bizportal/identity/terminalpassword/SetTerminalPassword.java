package io.bizportal.identity.terminalpassword;

import io.bizportal.identity.company.Companies;
import io.bizportal.identity.keycloak.TerminalUsersInLine;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.terminal.AnnounceTerminalUser;
import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import io.bizportal.identity.terminal.TerminalUsers;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An administrator gives somebody a new password. */
@ApplicationScoped
class SetTerminalPassword {

  private final TerminalUsers users;
  private final Companies companies;
  private final JudgePassword rule;
  private final TerminalUsersInLine keycloak;
  private final AnnounceTerminalUser announce;
  private final EndWithPassword end;
  private final Clock clock;

  SetTerminalPassword(
      TerminalUsers users,
      Companies companies,
      JudgePassword rule,
      TerminalUsersInLine keycloak,
      AnnounceTerminalUser announce,
      EndWithPassword end,
      Clock clock) {
    this.users = users;
    this.companies = companies;
    this.rule = rule;
    this.keycloak = keycloak;
    this.announce = announce;
    this.end = end;
    this.clock = clock;
  }

  /**
   * Sets it at once; what was good before is not any more.
   *
   * @param chosen null to have one made
   */
  @Transactional
  PasswordSetView set(UUID actor, String contract, UUID id, @Nullable String chosen) {
    TerminalUser user =
        users.lock(contract, id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (chosen == null) {
      String made = GeneratedPassword.random().value();
      set(actor, user, made);
      return new PasswordSetView(user.loginId(), made);
    }
    rule.check(chosen, user.loginId(), companies.knownName(user.company()).orElse(""));
    set(actor, user, chosen);
    return new PasswordSetView(user.loginId(), null);
  }

  private void set(UUID actor, TerminalUser user, String password) {
    end.end(user, keycloak.put(user, password));
    TerminalUser changed = user.withPasswordSet(clock.instant());
    users.put(changed);
    announce.changed(changed, Aspect.PASSWORD, actor);
  }
}
