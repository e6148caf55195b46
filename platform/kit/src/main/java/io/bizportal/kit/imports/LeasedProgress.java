package io.bizportal.kit.imports;

import io.bizportal.kit.table.Progress;
import java.util.UUID;

/** Tells progress by renewing the lease, seldom enough not to slow the work. */
final class LeasedProgress implements Progress {

  private static final long EVERY_NANOS = 250_000_000;

  private final ImportLeases leases;
  private final UUID job;
  private final UUID lease;
  private long last;

  LeasedProgress(ImportLeases leases, UUID job, UUID lease) {
    this.leases = leases;
    this.job = job;
    this.lease = lease;
    this.last = System.nanoTime();
  }

  @Override
  public void at(int percent) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS) {
      last = now;
      leases.renew(job, lease, percent);
    }
  }
}
