package io.bizportal.kit.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.TopicTail;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that ended (A10), heard from {@code session-ended} and remembered until no token of
 * theirs can be alive. Trusted only while the broker has confirmed within two seconds that nothing
 * is left unread.
 */
@ApplicationScoped
public class EndedSessions {

  private static final Logger LOG = Logger.getLogger(EndedSessions.class);
  private static final String TOPIC = "session-ended";
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);

  /** Longer than any token may live. */
  private static final Duration REMEMBERED = Duration.ofMinutes(20);

  private static final int CLEANED_ABOVE = 1_000;

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ended(String session) {}

  private final EventReader events;
  private final Clock clock;
  private final Instance<SessionFallback> fallback;
  private final boolean enabled;
  private final TopicTail tail;
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();
  private volatile Instant cleaned = Instant.EPOCH;

  EndedSessions(
      EventReader events,
      Clock clock,
      Instance<SessionFallback> fallback,
      @ConfigProperty(name = "bizportal.freshness.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "bizportal.freshness.sessions") Optional<Boolean> enabledHere,
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
          String bootstrap) {
    this.events = events;
    this.clock = clock;
    this.fallback = fallback;
    this.enabled = enabledHere.orElse(enabled);
    this.tail = new TopicTail(bootstrap, TOPIC, LOOK_BACK, clock, this::hear);
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      tail.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    tail.close();
  }

  /** Whether this session is known to have ended. Only memory is looked at. */
  public boolean isEnded(@Nullable String session) {
    return session != null && ended.containsKey(session);
  }

  /** Whether not having heard of an end means there was none. */
  public boolean trusted() {
    return tail.caughtUpAt().isAfter(clock.instant().minus(FRESH));
  }

  /**
   * Whether a session still runs. Asks the fallback when memory is not trusted, so it may block.
   *
   * @throws ProblemException UNAVAILABLE if nobody can tell
   */
  public boolean running(String session) {
    if (isEnded(session)) {
      return false;
    }
    if (trusted()) {
      return true;
    }
    try {
      return !fallback.get().ended(session);
    } catch (RuntimeException e) {
      LOG.debug("nobody can tell whether a session has ended", e);
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "1");
    }
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    Instant now = clock.instant();
    ended.put(events.data(events.read(message), Ended.class).session(), now);
    if (ended.size() > CLEANED_ABOVE && cleaned.plus(Duration.ofMinutes(1)).isBefore(now)) {
      cleaned = now;
      ended.values().removeIf(heard -> heard.plus(REMEMBERED).isBefore(now));
    }
  }
}
