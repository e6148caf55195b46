package io.bizportal.identity.signin;

import io.bizportal.identity.account.Account;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the access log are asked for; a {@code @BeanParam}.
 *
 * @param from first day, in the reader's time zone
 * @param to last day, in the reader's time zone
 * @param q keywords, all of which must match the person or the beginning of the address
 */
record SignInFilter(
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("to") @Nullable LocalDate to,
    @QueryParam("q") @Size(max = 200) @Nullable String q,
    @QueryParam("result") SignInView.@Nullable Result result,
    @QueryParam("account") @Nullable UUID account) {

  static SignInFilter of(Account person) {
    return new SignInFilter(null, null, null, null, person.id());
  }

  Instant begin(ZoneId zone) {
    return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
  }

  /** The first instant that is too late. */
  Instant end(ZoneId zone, Instant now) {
    return to == null ? now.plusSeconds(60) : to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
