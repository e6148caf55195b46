package io.bizportal.identity.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * When the second factor becomes mandatory (D2): by brand, the first day, in Japan, on which nobody
 * signs in without it. A brand without a date leaves the choice.
 */
record MfaDates(Map<String, LocalDate> from) {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  MfaDates {
    from = Map.copyOf(from);
  }

  boolean mandatory(String service, Instant now) {
    LocalDate first = from.get(service);
    return first != null && !LocalDate.ofInstant(now, TOKYO).isBefore(first);
  }
}
