package io.bizportal.gateway.session;

import org.jspecify.annotations.Nullable;

/** A browser's session in this moment. */
record Session(Ticket ticket, PortalToken token, @Nullable String renewedCookie) {

  Caller caller() {
    return new Caller(
        token.value(), ticket.account(), ticket.company(), ticket.sid(), renewedCookie);
  }
}
