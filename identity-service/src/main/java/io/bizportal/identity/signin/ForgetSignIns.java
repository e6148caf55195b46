package io.bizportal.identity.signin;

import io.bizportal.identity.IdentityConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Drops what need not be kept any longer, a few rows at a time. */
@ApplicationScoped
class ForgetSignIns {

  private static final int AT_ONCE = 2_000;

  private final SignInRecords records;
  private final IdentityConfig config;
  private final Clock clock;

  ForgetSignIns(SignInRecords records, IdentityConfig config, Clock clock) {
    this.records = records;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forget() {
    Instant before = clock.instant().minus(config.accessLog().retention());
    int gone = AT_ONCE;
    while (gone == AT_ONCE) {
      gone = QuarkusTransaction.requiringNew().call(() -> records.forget(before, AT_ONCE));
    }
  }
}
