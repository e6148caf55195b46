package io.bizportal.gateway.session;

import java.time.Instant;

/**
 * What the session cookie holds.
 *
 * @param refreshedAt when the refresh token was issued; of two, the later is the one to keep
 * @param lastSeen when the person last did something, to the minute
 */
record Ticket(
    String sid,
    String refreshToken,
    Instant refreshedAt,
    String account,
    String company,
    Instant signedInAt,
    Instant lastSeen) {

  Ticket seen(Instant now) {
    return new Ticket(sid, refreshToken, refreshedAt, account, company, signedInAt, now);
  }

  /** With the token's refresh token if that is newer than this ticket's. */
  Ticket carrying(PortalToken token) {
    return token.obtainedAt().isAfter(refreshedAt)
        ? new Ticket(
            sid, token.refreshToken(), token.obtainedAt(), account, company, signedInAt, lastSeen)
        : this;
  }
}
