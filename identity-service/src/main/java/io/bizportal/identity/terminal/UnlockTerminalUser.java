package io.bizportal.identity.terminal;

import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An administrator lets somebody sign in again before the wait is over (D3). */
@ApplicationScoped
class UnlockTerminalUser {

  private final TerminalUsers users;
  private final AnnounceTerminalUser announce;
  private final Event<TerminalUserUnlocked> unlocked;

  UnlockTerminalUser(
      TerminalUsers users, AnnounceTerminalUser announce, Event<TerminalUserUnlocked> unlocked) {
    this.users = users;
    this.announce = announce;
    this.unlocked = unlocked;
  }

  /** May be repeated. Password and second factor stay as they are. */
  @Transactional
  void unlock(UUID actor, String contract, UUID id) {
    TerminalUser user =
        users
            .lock(contract, id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND))
            .unlocked();
    users.put(user);
    announce.changed(user, Aspect.UNLOCKED, actor);
    unlocked.fire(new TerminalUserUnlocked(id));
  }
}
