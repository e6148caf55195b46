package io.bizportal.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A browser's session in this moment.
 *
 * @param idle how long it may rest
 */
record Session(Ticket ticket, PortalToken token, Duration idle, @Nullable String renewedCookie) {

  Caller caller() {
    return new Caller(
        token.value(), ticket.account(), ticket.company(), ticket.sid(), renewedCookie);
  }
}
