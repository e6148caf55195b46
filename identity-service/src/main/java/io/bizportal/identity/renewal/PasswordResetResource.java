package io.bizportal.identity.renewal;

import io.bizportal.identity.account.EmailAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Forgotten passwords; 202 whoever asks (A5). */
@Path("/v1/password-resets")
@PermitAll
@RunOnVirtualThread
class PasswordResetResource {

  private final RenewalRequests requests;
  private final Clock clock;

  PasswordResetResource(RenewalRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** Whose password is forgotten. */
  record ForgottenPassword(@NotNull @Size(max = 254) String userId) {}

  @POST
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
