package io.bizportal.kit.http;

import io.bizportal.kit.token.GrantFallback;
import io.bizportal.kit.token.SessionFallback;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Stands for the owners that are asked while Kafka is silent. */
@Singleton
public class Silence implements GrantFallback, SessionFallback {

  private static final long NOBODY_ANSWERS = -1;

  private final AtomicLong version = new AtomicLong(1);
  private volatile boolean ended;

  @Override
  public long grantVersion(String company) {
    if (version.get() == NOBODY_ANSWERS) {
      throw new IllegalStateException("no answer");
    }
    return version.get();
  }

  @Override
  public boolean ended(String session) {
    return ended;
  }

  void answers(long grantVersion) {
    version.set(grantVersion);
  }

  void answersNothing() {
    version.set(NOBODY_ANSWERS);
  }
}
