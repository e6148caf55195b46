package io.bizportal.keycloak.mailotp;

import io.bizportal.keycloak.identity.AddressChallenge;
import io.bizportal.keycloak.identity.IdentityService;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import io.bizportal.keycloak.identity.OtpChallenge;
import io.bizportal.keycloak.page.Brand;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Asks somebody without an address for one, twice, and then for the code mailed to it (D2). The
 * code is what passes the step, and what registers the address; the address itself stays with
 * identity-service.
 */
final class NewAddressAuthenticator implements Authenticator {

  private final IdentityService identity;
  private final MailOtpAuthenticator codes;

  NewAddressAuthenticator(IdentityService identity, MailOtpAuthenticator codes) {
    this.identity = identity;
    this.codes = codes;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (new OtpAttempt(context.getAuthenticationSession()).isAddressEntered()) {
      codes.authenticate(context);
    } else if (!codes.lockedOut(context)) {
      context.challenge(page(context, "", List.of()));
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    if (form.containsKey("changeAddress")) {
      attempt.addressForgotten();
      authenticate(context);
    } else if (attempt.isAddressEntered()) {
      codes.action(context);
    } else if (!codes.lockedOut(context)) {
      enter(context, EnteredAddress.of(form));
    }
  }

  private void enter(AuthenticationFlowContext context, EnteredAddress entered) {
    List<FormMessage> faults = entered.faults();
    if (!faults.isEmpty()) {
      context.challenge(page(context, entered.first(), faults));
      return;
    }
    Optional<String> terminalUser = codes.account(context);
    if (terminalUser.isPresent()) {
      register(context, terminalUser.get(), entered);
    }
  }

  private void register(
      AuthenticationFlowContext context, String terminalUser, EnteredAddress entered) {
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    AddressChallenge answer;
    try {
      answer =
          identity.register(
              codes.token(context),
              terminalUser,
              attempt.id(),
              entered.first(),
              context.getSession().getContext().resolveLocale(context.getUser()).getLanguage());
    } catch (IdentityUnavailableException e) {
      codes.unavailable(context, e);
      return;
    }
    switch (answer) {
      case AddressChallenge.NotAnAddress not ->
          context.challenge(
              page(
                  context,
                  entered.first(),
                  List.of(new FormMessage(EnteredAddress.FIRST, "addressNotAnAddress"))));
      case AddressChallenge.AlreadyRegistered registered -> {
        // In another tab. That address is the one to be proved.
        attempt.addressEntered();
        codes.authenticate(context);
      }
      case AddressChallenge.Asked asked -> asked(context, attempt, entered, asked.challenge());
    }
  }

  private void asked(
      AuthenticationFlowContext context,
      OtpAttempt attempt,
      EnteredAddress entered,
      OtpChallenge challenge) {
    switch (challenge) {
      case OtpChallenge.CoolingDown cooling ->
          context.challenge(
              page(
                  context,
                  entered.first(),
                  List.of(
                      new FormMessage(
                          EnteredAddress.FIRST,
                          "addressCoolingDown",
                          Math.max(1, cooling.pause().toSeconds())))));
      case OtpChallenge.Sent sent -> {
        attempt.addressEntered();
        codes.show(context, sent, null);
      }
      case OtpChallenge.Blocked blocked -> {
        attempt.addressEntered();
        codes.show(context, blocked, null);
      }
    }
  }

  private Response page(AuthenticationFlowContext context, String typed, List<FormMessage> faults) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    LoginFormsProvider form = context.form().setAttribute("typedAddress", typed);
    if (!faults.isEmpty()) {
      form.setErrors(faults);
    }
    return form.createForm("new-address.ftl");
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // It is done in the flow, or not at all.
  }

  @Override
  public void close() {
    // Shared by the factory; holds nothing of a request.
  }
}
