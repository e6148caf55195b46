package io.bizportal.identity.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For services that can't hear of ended sessions at the moment (A10). */
@Path("/internal/v1/sessions/{session}")
@RolesAllowed("service")
@RunOnVirtualThread
class SessionResource {

  /** Whether a session has ended. */
  record SessionView(String session, boolean ended) {}

  private final EndedSessionRecords records;

  SessionResource(EndedSessionRecords records) {
    this.records = records;
  }

  @GET
  @Transactional
  @Operation(summary = "Whether a session has ended; one nobody knows of has not")
  public SessionView session(@PathParam("session") @Size(max = 100) String session) {
    return new SessionView(session, records.has(session));
  }
}
