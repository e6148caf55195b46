package io.bizportal.gateway.session;

import java.time.Instant;
import java.util.Objects;

/**
 * What the session cookie holds.
 *
 * @param realm where its person signed in; a cookie that doesn't say is of the portal
 * @param refreshedAt when the refresh token was issued; of two, the later is the one to keep
 * @param lastSeen when the person last did something, to the minute
 */
record Ticket(
    Realm realm,
    String sid,
    String refreshToken,
    Instant refreshedAt,
    String account,
    String company,
    Instant signedInAt,
    Instant lastSeen) {

  Ticket {
    // Cookies from before there were two realms say none.
    realm = Objects.requireNonNullElse(realm, Realm.PORTAL);
  }

  Ticket seen(Instant now) {
    return new Ticket(realm, sid, refreshToken, refreshedAt, account, company, signedInAt, now);
  }

  /** With the token's refresh token if that is newer than this ticket's. */
  Ticket carrying(AccessToken token) {
    return token.obtainedAt().isAfter(refreshedAt)
        ? new Ticket(
            realm,
            sid,
            token.refreshToken(),
            token.obtainedAt(),
            account,
            company,
            signedInAt,
            lastSeen)
        : this;
  }
}
