package io.bizportal.identity.account;

import io.bizportal.kit.token.PortalCaller;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller himself. */
@Path("/v1/me")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class MeResource {

  private final ReadAccounts read;
  private final SecurityIdentity caller;

  MeResource(ReadAccounts read, SecurityIdentity caller) {
    this.read = read;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The caller's own account")
  public AccountView me() {
    return read.one(caller().company(), caller().account());
  }

  private PortalCaller caller() {
    return (PortalCaller) caller.getPrincipal();
  }
}
