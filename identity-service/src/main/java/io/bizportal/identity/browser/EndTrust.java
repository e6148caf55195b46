package io.bizportal.identity.browser;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.registration.PasswordSet;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** What ends the trust in all browsers of a person (B4). */
@ApplicationScoped
class EndTrust {

  private final TrustedBrowsers browsers;

  EndTrust(TrustedBrowsers browsers) {
    this.browsers = browsers;
  }

  void on(@Observes PasswordSet set) {
    browsers.forgetAll(set.account());
  }

  void on(@Observes AccountAltered altered) {
    if (Stream.of(Aspect.DISABLED, Aspect.DELETED, Aspect.SECOND_FACTOR, Aspect.TOTP_RESET)
        .anyMatch(altered::is)) {
      browsers.forgetAll(altered.account().id());
    }
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  @Transactional
  void forget() {
    browsers.forgetExpired();
  }
}
