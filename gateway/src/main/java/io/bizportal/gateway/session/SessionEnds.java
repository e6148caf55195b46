package io.bizportal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.kit.token.EndedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Sessions that are over: those this replica ended, at once, and those it heard of from {@code
 * session-ended}. Remembered for longer than an access token lives; after that Keycloak, which must
 * be asked for a new one, refuses.
 */
@ApplicationScoped
public class SessionEnds {

  private final EndedSessions heard;
  private final Cache<String, Boolean> here =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  SessionEnds(EndedSessions heard) {
    this.heard = heard;
  }

  void end(String sid) {
    here.put(sid, true);
  }

  /** Whether not having heard of an end means there was none. */
  boolean trusted() {
    return heard.trusted();
  }

  public boolean over(String sid) {
    return here.getIfPresent(sid) != null || heard.isEnded(sid);
  }
}
