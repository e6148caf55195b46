package io.bizportal.identity.keycloak;

import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUsers;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Brings a password that is on its way into Keycloak. Somebody's row stays locked meanwhile, so
 * that of two passwords the one that was set last is the one that holds.
 */
@Singleton
class DeliverPassword {

  private static final Logger LOG = Logger.getLogger(DeliverPassword.class);

  private final RealmUsers users;
  private final TerminalUsers known;
  private final PendingPasswords pending;
  private final Event<PasswordArrived> arrived;

  DeliverPassword(
      @RestClient LineAdmin admin,
      TerminalUsers known,
      PendingPasswords pending,
      Event<PasswordArrived> arrived) {
    this.users = new RealmUsers(admin);
    this.known = known;
    this.pending = pending;
    this.arrived = arrived;
  }

  /**
   * To the user with this ID in Keycloak; throws while Keycloak can't be reached.
   *
   * @param again whether this was tried before and may have come through unnoticed
   */
  @Transactional
  void to(TerminalUser user, String id, boolean again) {
    if (known.lock(user.contract(), user.id()).isEmpty()) {
      return;
    }
    pending
        .of(user.id())
        .ifPresent(
            one -> {
              if (isOlder(one, id)) {
                leave(user, id, again);
              } else {
                set(user, id, one.password());
              }
            });
    pending.forget(user.id());
  }

  /** Keycloak itself tells the age of what it has, so nothing that was heard can be lost. */
  private boolean isOlder(PendingPasswords.Pending one, String id) {
    return users.passwordSetAt(id).filter(at -> at.isAfter(one.setAt())).isPresent();
  }

  /** He chose one himself since; or ours is there, and whoever set it died before he said so. */
  private void leave(TerminalUser user, String id, boolean again) {
    if (again) {
      arrived.fire(new PasswordArrived(user, users.endSessions(id)));
    } else {
      LOG.infof("%s has set a newer password himself", user.id());
    }
  }

  private void set(TerminalUser user, String id, String password) {
    List<String> ended;
    try {
      ended = users.password(id, password);
    } catch (ProblemException e) {
      if (e.problem() == CommonProblem.VALIDATION) {
        // It passed the portal's own rule; trying it for ever would keep everybody else waiting.
        LOG.errorf("Keycloak refuses the password that was set for %s", user.id());
        return;
      }
      throw e;
    }
    arrived.fire(new PasswordArrived(user, ended));
  }
}
