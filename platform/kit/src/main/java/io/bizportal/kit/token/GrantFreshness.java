package io.bizportal.kit.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.TopicTail;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.cloudevents.CloudEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The lowest grant version accepted per company (C9), heard from {@code grant-changed}. The topic's
 * watermarks tell how fresh that is; older than a second and a half in any partition and it is not
 * trusted.
 */
@ApplicationScoped
public class GrantFreshness {

  private static final Logger LOG = Logger.getLogger(GrantFreshness.class);
  private static final String TOPIC = "grant-changed";
  private static final String WATERMARK = "io.bizportal.grant-watermark.v1";
  private static final Duration FRESH = Duration.ofMillis(1_500);

  /** Older changes matter to no token that is still alive. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Changed(String company, long grantVersion) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Mark(Instant freshAt) {}

  private final EventReader events;
  private final Clock clock;
  private final Event<GrantRaised> raised;
  private final Instance<GrantFallback> fallback;
  private final boolean enabled;
  private final TopicTail tail;
  private final Map<String, Long> lowest = new ConcurrentHashMap<>();
  private final Map<Integer, Instant> freshAt = new ConcurrentHashMap<>();

  GrantFreshness(
      EventReader events,
      Clock clock,
      Event<GrantRaised> raised,
      Instance<GrantFallback> fallback,
      @ConfigProperty(name = "bizportal.freshness.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "bizportal.freshness.grants") Optional<Boolean> enabledHere,
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
          String bootstrap) {
    this.events = events;
    this.clock = clock;
    this.raised = raised;
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

  /** Tokens below this version are refused; zero for a company nothing was heard of. */
  public long lowestAccepted(String company) {
    return lowest.getOrDefault(company, 0L);
  }

  /** Whether what is remembered may be relied on. Only memory is looked at. */
  public boolean trusted() {
    return trusted(clock.instant());
  }

  /** As {@link #trusted()}, at the caller's now. */
  public boolean trusted(Instant now) {
    Set<Integer> partitions = tail.partitions();
    Instant oldest = now.minus(FRESH);
    return !partitions.isEmpty()
        && partitions.stream()
            .allMatch(p -> freshAt.getOrDefault(p, Instant.EPOCH).isAfter(oldest));
  }

  /**
   * Whether a token of this grant version is still good. Asks the fallback when memory is not
   * trusted, so it may block.
   *
   * @throws ProblemException UNAVAILABLE if nobody can tell
   */
  public boolean accepts(String company, long grantVersion) {
    if (grantVersion < lowestAccepted(company)) {
      return false;
    }
    if (trusted()) {
      return true;
    }
    try {
      raise(company, fallback.get().grantVersion(company));
    } catch (RuntimeException e) {
      LOG.debugf(e, "nobody can tell the grant version of %s", company);
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "1");
    }
    return grantVersion >= lowestAccepted(company);
  }

  /** Raises what is accepted, as when an administrator's answer names the new version. */
  public void raise(String company, long grantVersion) {
    Long before = lowest.get(company);
    long now = lowest.merge(company, grantVersion, Math::max);
    if (before == null || now > before) {
      raised.fire(new GrantRaised(company, now));
    }
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    CloudEvent event = events.read(message);
    if (event.getType().equals(WATERMARK)) {
      Instant mark = events.data(event, Mark.class).freshAt();
      freshAt.merge(message.partition(), mark, (a, b) -> a.isAfter(b) ? a : b);
    } else {
      Changed changed = events.data(event, Changed.class);
      raise(changed.company(), changed.grantVersion());
    }
  }
}
