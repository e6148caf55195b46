package io.bizportal.entitlement.usage;

import java.time.Instant;
import java.util.Comparator;

/** Pinned services first, then those used lately, the latest first; else the catalogue's order. */
final class OfferedOrder {

  static final Comparator<OfferedService> PINNED_THEN_LATELY_USED =
      Comparator.comparing(OfferedService::pinned)
          .reversed()
          .thenComparing(
              OfferedService::usedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  private OfferedOrder() {}
}
