package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.EmailAddress;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** For the step inside Keycloak that asks a terminal user for his address (D2). */
@Path("/internal/v1/address-registrations")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class AddressRegistrationResource {

  private final CreateChallenge create;
  private final MailRefusals refusals;

  AddressRegistrationResource(CreateChallenge create, MailRefusals refusals) {
    this.create = create;
    this.refusals = refusals;
  }

  /** Who wants to register what, in which login attempt. */
  record AddressEntered(
      @NotNull UUID terminalUser,
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") String attempt,
      @NotNull @Size(max = 254) String address,
      @Nullable @Size(max = 35) String language) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "AddressEntered[]";
    }
  }

  @POST
  @ResponseStatus(201)
  @Operation(summary = "Mails a code which, when it is entered, registers the address it went to")
  @APIResponse(responseCode = "404", description = "Nobody who may sign in")
  @APIResponse(responseCode = "409", description = "He has an address")
  public OtpChallengeView register(@NotNull @Valid AddressEntered entered) {
    EmailAddress address =
        EmailAddress.parse(entered.address())
            .orElseThrow(
                () ->
                    new ProblemException(CommonProblem.VALIDATION)
                        .withField(
                            "/address",
                            "email-invalid",
                            "メールアドレスの形式が正しくありません",
                            "This is not a mail address"));
    return switch (create.register(
        entered.terminalUser(), entered.attempt(), address, entered.language())) {
      case CreateChallenge.Outcome.Sent sent -> sent.view();
      case CreateChallenge.Outcome.CoolingDown cooling ->
          throw refusals.later(IdentityProblem.OTP_COOLDOWN, cooling.until());
      case CreateChallenge.Outcome.Blocked blocked ->
          throw refusals.later(IdentityProblem.OTP_BLOCKED, blocked.until());
    };
  }
}
