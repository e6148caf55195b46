package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** For the step inside Keycloak that asks for the mailed code (A4, A9). */
@Path("/internal/v1/otp-challenges")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class OtpResource {

  private final CreateChallenge create;
  private final VerifyCode verify;
  private final MailRefusals refusals;

  OtpResource(CreateChallenge create, VerifyCode verify, MailRefusals refusals) {
    this.create = create;
    this.verify = verify;
    this.refusals = refusals;
  }

  /** For whom, and for which login attempt. */
  record AskForCode(
      @NotNull UUID account,
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String attempt,
      @Nullable @Size(max = 100) String remoteAddress,
      @Nullable @Size(max = 35) String language) {}

  /** What was typed. */
  record EnteredCode(
      @NotNull UUID account,
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String attempt,
      @NotNull @Size(max = 64) String code) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "EnteredCode[]";
    }
  }

  /** The judgement. */
  record Verdict(OtpResult result) {}

  @POST
  @ResponseStatus(201)
  @Operation(summary = "Mails a code for one login attempt")
  public OtpChallengeView create(@NotNull @Valid AskForCode asked) {
    return switch (create.create(asked.account(), asked.attempt(), asked.language())) {
      case CreateChallenge.Outcome.Sent sent -> sent.view();
      case CreateChallenge.Outcome.CoolingDown cooling ->
          throw refusals.later(IdentityProblem.OTP_COOLDOWN, cooling.until());
      case CreateChallenge.Outcome.Blocked blocked ->
          throw refusals.later(IdentityProblem.OTP_BLOCKED, blocked.until());
    };
  }

  @POST
  @Path("/{challenge}/verifications")
  @Operation(summary = "Judges a code; every wrong one counts for its account")
  public Verdict verify(
      @PathParam("challenge") UUID challenge, @NotNull @Valid EnteredCode entered) {
    return new Verdict(
        verify.verify(
            challenge,
            entered.account(),
            entered.attempt(),
            OneTimePassword.entered(entered.code())));
  }
}
