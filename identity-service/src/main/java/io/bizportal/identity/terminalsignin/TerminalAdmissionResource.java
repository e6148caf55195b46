package io.bizportal.identity.terminalsignin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For the step inside Keycloak that takes login ID and password (D1, D2). */
@Path("/internal/v1/terminal-admissions")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class TerminalAdmissionResource {

  private final AdmitTerminalUser admit;

  TerminalAdmissionResource(AdmitTerminalUser admit) {
    this.admit = admit;
  }

  /** Who is coming, and to whose page. */
  record Arrival(
      @NotNull UUID terminalUser, @Nullable @Pattern(regexp = "[A-Z_]{1,40}") String brand) {}

  @POST
  @Operation(summary = "Whether and how a terminal user whose password was right may come in")
  public TerminalAdmission admit(@NotNull @Valid Arrival arrival) {
    return admit.admit(arrival.terminalUser(), arrival.brand());
  }
}
