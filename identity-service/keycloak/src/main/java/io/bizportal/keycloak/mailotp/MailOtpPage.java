package io.bizportal.keycloak.mailotp;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.utils.FormMessage;

/** The pages this step can show; all of them in the theme. */
final class MailOtpPage {

  private final LoginFormsProvider form;
  private final OtpAttempt attempt;

  MailOtpPage(LoginFormsProvider form, OtpAttempt attempt, Instant now) {
    this.attempt = attempt;
    this.form =
        form.setAttribute("maskedAddress", attempt.maskedAddress())
            .setAttribute("minutesLeft", attempt.minutesLeft(now))
            .setAttribute("resendSeconds", attempt.secondsToResend(now));
  }

  Response entry() {
    return form.setAttribute("codeOpen", attempt.challenge().isPresent())
        .createForm("mail-otp.ftl");
  }

  Response entryRefused(String message) {
    form.addError(new FormMessage("otp", message));
    return entry();
  }

  Response entryWithNotice(String message) {
    form.setMessage(MessageType.INFO, message);
    return entry();
  }

  Response newCodeNeeded(String message) {
    form.setMessage(MessageType.WARNING, message);
    return form.setAttribute("codeOpen", false).createForm("mail-otp.ftl");
  }

  Response locked() {
    return form.setError("mailOtpLocked").createErrorPage(Response.Status.OK);
  }

  Response unavailable() {
    return form.setStatus(Response.Status.SERVICE_UNAVAILABLE)
        .setResponseHeader("Retry-After", "5")
        .createForm("mail-otp-unavailable.ftl");
  }

  Response accountNotReady() {
    return form.setError("accountNotReady").createErrorPage(Response.Status.FORBIDDEN);
  }
}
