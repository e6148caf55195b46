package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How long a session may rest, which each company sets (B3), and how long it may last at all. */
@ApplicationScoped
class SessionLimits {

  private final GatewayConfig.Session config;

  SessionLimits(GatewayConfig config) {
    this.config = config.session();
  }

  /** How long somebody of realm {@code line} may rest; no company says. */
  Duration lineIdle() {
    return config.lineIdle();
  }

  Instant end(Ticket ticket, Duration companyIdle) {
    Instant idle = ticket.lastSeen().plus(companyIdle);
    Instant absolute = ticket.signedInAt().plus(config.absolute());
    return idle.isBefore(absolute) ? idle : absolute;
  }

  /** Whether no company's session could still run; asked before the company's policy is known. */
  boolean over(Ticket ticket, Instant now) {
    return over(ticket, config.longestIdle(), now);
  }

  boolean over(Ticket ticket, Duration companyIdle, Instant now) {
    return !now.isBefore(end(ticket, companyIdle));
  }

  /** Whether the cookie's last-seen is worth writing anew: not on every request. */
  boolean stale(Ticket ticket, Duration companyIdle, Instant now) {
    Duration step = companyIdle.dividedBy(20);
    return ticket.lastSeen().plus(step).isBefore(now);
  }
}
