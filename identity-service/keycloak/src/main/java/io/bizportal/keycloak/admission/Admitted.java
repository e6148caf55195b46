package io.bizportal.keycloak.admission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What was said of the person of this authentication session, kept in its notes. */
public final class Admitted {

  /** What this sign-in has to show besides the password. */
  public enum Step {
    MAIL_OTP,
    TOTP,
    /** An address to be registered, and the code mailed to it. */
    NEW_ADDRESS,
    /** The browser is trusted. */
    SKIP,
    /** Nothing: a terminal user whose second factor is off, or an admin ID. */
    NONE
  }

  private static final String STEP = "bizportal.admission.step";
  private static final String SKIP_DAYS = "bizportal.admission.skip-days";
  private static final String TERMS = "bizportal.admission.terms";
  private static final String CHOOSING = "bizportal.admission.choosing";

  private final AuthenticationSessionModel session;

  public Admitted(AuthenticationSessionModel session) {
    this.session = session;
  }

  /** Whoever goes on in this session as this user shows that. */
  public void by(Step step, UserModel user) {
    session.setAuthNote(STEP, step.name() + " " + user.getId());
    session.removeAuthNote(CHOOSING);
  }

  void choosing(UserModel user) {
    session.removeAuthNote(STEP);
    session.setAuthNote(CHOOSING, user.getId());
  }

  boolean isChoosing(UserModel user) {
    return user.getId().equals(session.getAuthNote(CHOOSING));
  }

  void skipDays(int days) {
    session.setAuthNote(SKIP_DAYS, Integer.toString(days));
  }

  /** For how many days this browser may be remembered; 0 is never. */
  public int skipDays() {
    @Nullable String days = session.getAuthNote(SKIP_DAYS);
    return days == null ? 0 : Integer.parseInt(days);
  }

  void termsToAccept(int version) {
    session.setAuthNote(TERMS, Integer.toString(version));
  }

  /** They are not asked for again in this sign-in. */
  public void termsAccepted() {
    session.removeAuthNote(TERMS);
  }

  /** The version of the terms that has to be accepted in this sign-in. */
  public Optional<Integer> termsToAccept() {
    return Optional.ofNullable(session.getAuthNote(TERMS)).map(Integer::valueOf);
  }

  /** What this user has to show; the mailed code if nothing is known of him. */
  Step step(@Nullable UserModel user) {
    @Nullable String note = session.getAuthNote(STEP);
    if (note != null && user != null) {
      for (Step step : Step.values()) {
        if (note.equals(step.name() + " " + user.getId())) {
          return step;
        }
      }
    }
    return Step.MAIL_OTP;
  }
}
