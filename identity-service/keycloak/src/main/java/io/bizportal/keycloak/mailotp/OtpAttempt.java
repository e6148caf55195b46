package io.bizportal.keycloak.mailotp;

import io.bizportal.keycloak.identity.OtpChallenge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One tab's try at this step, kept in the authentication session's notes. */
final class OtpAttempt {

  private static final String CHALLENGE = "bizportal.mail-otp.challenge";
  private static final String ADDRESS = "bizportal.mail-otp.address";
  private static final String EXPIRES = "bizportal.mail-otp.expires";
  private static final String RESEND = "bizportal.mail-otp.resend";
  private static final String NEW_ADDRESS = "bizportal.mail-otp.new-address";

  private final AuthenticationSessionModel session;

  OtpAttempt(AuthenticationSessionModel session) {
    this.session = session;
  }

  /**
   * Names the attempt to identity-service; hashed, because the root session's ID is also the
   * browser's cookie.
   */
  String id() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (session.getParentSession().getId() + "." + session.getTabId())
                      .getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address was entered; what is mailed from now on is for it. */
  void addressEntered() {
    session.setAuthNote(NEW_ADDRESS, "entered");
  }

  /** Another address will be entered. */
  void addressForgotten() {
    session.removeAuthNote(NEW_ADDRESS);
    closed();
  }

  boolean isAddressEntered() {
    return session.getAuthNote(NEW_ADDRESS) != null;
  }

  void opened(OtpChallenge.Sent sent) {
    session.setAuthNote(CHALLENGE, sent.id());
    session.setAuthNote(ADDRESS, sent.maskedAddress());
    session.setAuthNote(EXPIRES, sent.expiresAt().toString());
    session.setAuthNote(RESEND, sent.resendAfter().toString());
  }

  void resendNotBefore(Instant moment) {
    session.setAuthNote(RESEND, moment.toString());
  }

  /** The code is spent; only a new mail helps. The resend time stays. */
  void closed() {
    session.removeAuthNote(CHALLENGE);
    session.removeAuthNote(EXPIRES);
  }

  void forgotten() {
    closed();
    session.removeAuthNote(ADDRESS);
    session.removeAuthNote(RESEND);
  }

  Optional<String> challenge() {
    return Optional.ofNullable(session.getAuthNote(CHALLENGE));
  }

  String maskedAddress() {
    return Optional.ofNullable(session.getAuthNote(ADDRESS)).orElse("");
  }

  boolean open(Instant now) {
    String expires = session.getAuthNote(EXPIRES);
    return challenge().isPresent() && expires != null && now.isBefore(Instant.parse(expires));
  }

  long minutesLeft(Instant now) {
    String expires = session.getAuthNote(EXPIRES);
    return expires == null
        ? 0
        : Math.max(1, (Duration.between(now, Instant.parse(expires)).toSeconds() + 59) / 60);
  }

  long secondsToResend(Instant now) {
    String resend = session.getAuthNote(RESEND);
    return resend == null
        ? 0
        : Math.max(0, Duration.between(now, Instant.parse(resend)).toSeconds() + 1);
  }
}
