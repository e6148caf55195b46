package io.bizportal.gateway.session;

import io.bizportal.kit.token.LineCaller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A browser's session in this moment.
 *
 * @param idle how long it may rest
 */
record Session(Ticket ticket, AccessToken token, Duration idle, @Nullable String renewedCookie) {

  Caller caller() {
    return new Caller(
        token.value(),
        ticket.account(),
        ticket.company(),
        ticket.sid(),
        token.holder() instanceof Holder.LineUser user ? user.contract() : null,
        token.holder() instanceof Holder.LineUser user && user.kind() == LineCaller.Kind.ADMIN_ID,
        renewedCookie);
  }
}
