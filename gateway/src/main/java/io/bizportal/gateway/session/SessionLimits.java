package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How long a session may rest and how long it may last; the same for every company so far. */
@ApplicationScoped
class SessionLimits {

  private final GatewayConfig.Session config;

  SessionLimits(GatewayConfig config) {
    this.config = config.session();
  }

  Instant end(Ticket ticket) {
    Instant idle = ticket.lastSeen().plus(config.idle());
    Instant absolute = ticket.signedInAt().plus(config.absolute());
    return idle.isBefore(absolute) ? idle : absolute;
  }

  boolean over(Ticket ticket, Instant now) {
    return !now.isBefore(end(ticket));
  }

  /** Whether the cookie's last-seen is worth writing anew: not on every request. */
  boolean stale(Ticket ticket, Instant now) {
    Duration step = config.idle().dividedBy(20);
    return ticket.lastSeen().plus(step).isBefore(now);
  }
}
