package io.bizportal.identity.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other systems what became of a terminal user, in order per contract. */
@ApplicationScoped
public class AnnounceTerminalUser {

  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  AnnounceTerminalUser(Outbox outbox, ObjectMapper json, Clock clock) {
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * After his row was written.
   *
   * @param actor the account that did it, or he himself; null if nobody's act stands behind it
   */
  public void changed(TerminalUser user, Aspect aspect, @Nullable UUID actor) {
    append(user, aspect, actor, user.version());
  }

  /** The same of many at once, each with what became of him. */
  public void changed(Map<TerminalUser, List<Aspect>> users, UUID actor) {
    outbox.appendAll(
        users.entrySet().stream()
            .map(one -> event(one.getKey(), one.getValue(), actor, one.getKey().version()))
            .toList());
  }

  void removed(TerminalUser user) {
    append(user, Aspect.REMOVED, null, user.version() + 1);
  }

  private void append(TerminalUser user, Aspect aspect, @Nullable UUID actor, long version) {
    outbox.append(event(user, List.of(aspect), actor, version));
  }

  private NewEvent event(
      TerminalUser user, List<Aspect> aspects, @Nullable UUID actor, long version) {
    TerminalUserChanged data =
        new TerminalUserChanged(
            user.id(),
            user.kind(),
            user.contract(),
            user.company(),
            user.number(),
            user.loginId(),
            user.mfa(),
            user.mailAddress() != null,
            aspects,
            actor,
            clock.instant(),
            version);
    try {
      return NewEvent.json(
          TerminalUserChanged.TOPIC,
          user.contract(),
          user.id().toString(),
          json.writeValueAsBytes(data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a terminal user can't be written", e);
    }
  }
}
