package io.bizportal.entitlement.order;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Takes the registrations that are due to identity-service, until they are answered. */
@ApplicationScoped
class RegistrationWorker {

  private static final Logger LOG = Logger.getLogger(RegistrationWorker.class);
  private static final int AT_ONCE = 10;

  /** Refusals that repeating won't heal; others may be a wrong secret or a rolling update. */
  private static final Set<Integer> FOR_GOOD = Set.of(400, 409, 422);

  private final RegistrationStep step;
  private final IdentityService identity;
  private final ExecutorService soon;

  RegistrationWorker(
      RegistrationStep step,
      @RestClient IdentityService identity,
      @VirtualThreads ExecutorService soon) {
    this.step = step;
    this.identity = identity;
    this.soon = soon;
  }

  /** Starts at once what was just taken, rather than within a second. */
  void wake() {
    soon.execute(this::run);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void run() {
    List<RegistrationStep.Claimed> claimed = step.claim(AT_ONCE);
    for (RegistrationStep.Claimed one : claimed) {
      register(one);
    }
  }

  private void register(RegistrationStep.Claimed one) {
    try {
      step.done(one.orderId(), identity.register(one.call()).administrator().account());
    } catch (WebApplicationException e) {
      int status = e.getResponse().getStatus();
      if (FOR_GOOD.contains(status)) {
        LOG.errorf("order %s: administrator refused with %d", one.orderId(), status);
        step.refused(one.orderId());
      } else {
        later(one, "status " + status);
      }
    } catch (RuntimeException e) {
      later(one, e.getClass().getSimpleName());
    }
  }

  private void later(RegistrationStep.Claimed one, String why) {
    LOG.warnf(
        "order %s: administrator not registered yet (%s, attempt %d)",
        one.orderId(), why, one.attempt());
    step.later(one.orderId(), one.attempt());
  }
}
