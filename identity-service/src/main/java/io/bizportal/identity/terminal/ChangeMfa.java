package io.bizportal.identity.terminal;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An administrator sets whether somebody signs in with a second factor (D2, D3). */
@ApplicationScoped
class ChangeMfa {

  /** What is asked. */
  record Mfa(@NotNull Boolean on) {}

  private final TerminalUsers users;
  private final MandatoryMfa mandatory;
  private final TerminalLocks locks;
  private final AnnounceTerminalUser announce;

  ChangeMfa(
      TerminalUsers users,
      MandatoryMfa mandatory,
      TerminalLocks locks,
      AnnounceTerminalUser announce) {
    this.users = users;
    this.mandatory = mandatory;
    this.locks = locks;
    this.announce = announce;
  }

  /** Once it is mandatory it can only be on, which it is already. */
  @Transactional
  TerminalUserView change(
      UUID actor, String contract, UUID id, ExpectedVersion expected, boolean on) {
    TerminalUser user =
        users.lock(contract, id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    boolean must = mandatory.holds(contract);
    expected.mustBe(user.version(), () -> view(user, must));
    if (must && !on) {
      throw new ProblemException(IdentityProblem.MFA_MANDATORY)
          .withField("/on", "mfa-mandatory", "二段階認証は必須です", "The second factor is mandatory");
    }
    if (must || user.mfa() == on) {
      return view(user, must);
    }
    TerminalUser changed = user.withMfa(on);
    users.put(changed);
    announce.changed(changed, Aspect.MFA, actor);
    return view(changed, false);
  }

  private TerminalUserView view(TerminalUser user, boolean must) {
    return TerminalUserView.of(user, must, locks.of(user.id()));
  }
}
