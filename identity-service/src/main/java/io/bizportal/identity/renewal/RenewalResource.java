package io.bizportal.identity.renewal;

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

/** Asking for a new URL in place of one that no longer works; 202 whoever asks (A2). */
@Path("/v1/registrations/renewals")
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

  @POST
  @ResponseStatus(202)
  @Operation(summary = "Mails a new URL if the code was an invitation not yet followed")
  @APIResponse(responseCode = "202", description = "Taken, whether or not anything follows")
  public void renew(@NotNull @Valid OldCode old) {
    requests.put(
        RenewalKind.EXPIRED_CODE,
        HexFormat.of().formatHex(RegistrationCodes.hash(old.code())),
        clock.instant());
  }
}
