package io.bizportal.identity.terminalpassword;

import io.bizportal.identity.keycloak.PasswordArrived;
import io.bizportal.identity.registration.PasswordSet;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.identity.terminal.TerminalUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Ends with a terminal user's old password what was begun with it. Needs a transaction. */
@ApplicationScoped
class EndWithPassword {

  private final EndSession sessions;
  private final Event<PasswordSet> passwordSet;
  private final Clock clock;

  EndWithPassword(EndSession sessions, Event<PasswordSet> passwordSet, Clock clock) {
    this.sessions = sessions;
    this.passwordSet = passwordSet;
    this.clock = clock;
  }

  void on(@Observes PasswordArrived arrived) {
    end(arrived.user(), arrived.ended());
  }

  /** The sessions that Keycloak has ended, and those that it may have forgotten. */
  void end(TerminalUser user, List<String> ended) {
    for (String session : ended) {
      sessions.end(
          new SessionEnded(
              session, user.id(), user.company(), Reason.PASSWORD_CHANGED, clock.instant()));
    }
    // Keycloak may have forgotten some of which tokens are still about.
    sessions.endAll(user.id(), user.company(), Reason.PASSWORD_CHANGED);
    passwordSet.fire(new PasswordSet(user.id()));
  }
}
