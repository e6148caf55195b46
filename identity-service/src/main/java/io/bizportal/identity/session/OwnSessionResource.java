package io.bizportal.identity.session;

import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * For a front end that signs somebody out (A10). Keycloak, which it tells as well, says so too, but
 * only once it is done with its own end of the session.
 */
@Path("/internal/v1/session")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class OwnSessionResource {

  private final EndSession sessions;
  private final CallerProvider caller;

  OwnSessionResource(EndSession sessions, CallerProvider caller) {
    this.sessions = sessions;
    this.caller = caller;
  }

  @DELETE
  @Operation(summary = "The session of the token is over: told to everybody by the answer's time")
  public void end() {
    PortalCaller person = caller.portal();
    String session = person.session();
    if (session != null) {
      sessions.signOut(session, person.account(), person.company());
    }
  }
}
