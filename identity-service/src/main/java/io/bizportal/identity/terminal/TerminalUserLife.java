package io.bizportal.identity.terminal;

import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Somebody's beginning and end as a terminal user, whatever his kind. */
@ApplicationScoped
class TerminalUserLife {

  private final TerminalUsers users;
  private final AnnounceTerminalUser announce;
  private final EndSession sessions;
  private final Event<TerminalUserRemoved> removed;

  TerminalUserLife(
      TerminalUsers users,
      AnnounceTerminalUser announce,
      EndSession sessions,
      Event<TerminalUserRemoved> removed) {
    this.users = users;
    this.announce = announce;
    this.sessions = sessions;
    this.removed = removed;
  }

  void begin(TerminalUser user) {
    users.add(user);
    announce.changed(user, Aspect.CREATED, null);
  }

  /** His row is gone already. */
  void end(TerminalUser user) {
    announce.removed(user);
    sessions.endAll(user.id(), user.company(), Reason.DELETED);
    if (user.passwordSetAt() != null) {
      removed.fire(new TerminalUserRemoved(user.id()));
    }
  }
}
