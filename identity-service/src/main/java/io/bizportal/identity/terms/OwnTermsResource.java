package io.bizportal.identity.terms;

import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the caller accepted (A6). */
@Path("/v1/me/terms-acceptances")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class OwnTermsResource {

  private final TermsAcceptances acceptances;
  private final CallerProvider caller;

  OwnTermsResource(TermsAcceptances acceptances, CallerProvider caller) {
    this.acceptances = acceptances;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "The versions of the terms the caller accepted, newest first")
  public List<TermsAcceptance> mine() {
    return acceptances.of(caller.portal().account());
  }
}
