package io.bizportal.identity.renewal;

import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.registration.RegistrationCodes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Asking for a new URL; the answer is 202 whoever asks (A2, A5). */
@Path("/v1")
@PermitAll
@RunOnVirtualThread
class RenewalResource {

  private final RenewalRequests requests;
  private final Clock clock;

  RenewalResource(RenewalRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** A code that no longer works. */
  record OldCode(@NotNull @Size(max = 100) String code) {}

  /** Whose password is forgotten. */
  record ForgottenPassword(@NotNull @Size(max = 254) String userId) {}

  @POST
  @Path("/registrations/renewals")
  @ResponseStatus(202)
  @Operation(summary = "Mails a new URL if the code was an invitation not yet followed")
  @APIResponse(responseCode = "202", description = "Taken, whether or not anything follows")
  public void renew(@NotNull @Valid OldCode old) {
    requests.put(
        RenewalKind.EXPIRED_CODE,
        HexFormat.of().formatHex(RegistrationCodes.hash(old.code())),
        clock.instant());
  }

  @POST
  @Path("/password-resets")
  @ResponseStatus(202)
  @Operation(summary = "Mails a URL to set a new password if the user ID exists")
  @APIResponse(responseCode = "202", description = "Taken, whether or not anything follows")
  public void reset(@NotNull @Valid ForgottenPassword forgotten) {
    requests.put(
        RenewalKind.FORGOTTEN_PASSWORD,
        // What is no address belongs to nobody, and is not kept.
        EmailAddress.parse(forgotten.userId()).map(EmailAddress::value).orElse(""),
        clock.instant());
  }
}
