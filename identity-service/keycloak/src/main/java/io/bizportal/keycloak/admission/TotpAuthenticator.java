package io.bizportal.keycloak.admission;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;

/** Keycloak's own page for the app's code, with the offer to remember the browser. */
final class TotpAuthenticator extends OTPFormAuthenticator {

  private static final String FACTOR_NOTE = "bizportal.second-factor";

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    offer(context);
    super.authenticate(context);
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    offer(context);
    // Taken into the user session only if this sign-in completes, that is with the right code.
    context.getAuthenticationSession().setUserSessionNote(FACTOR_NOTE, "TOTP");
    super.action(context);
  }

  private static void offer(AuthenticationFlowContext context) {
    context
        .form()
        .setAttribute("trustDays", new Admitted(context.getAuthenticationSession()).skipDays());
  }
}
