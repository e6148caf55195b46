package io.bizportal.identity.account;

import io.bizportal.kit.token.CallerProvider;
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
  private final CallerProvider caller;

  MeResource(ReadAccounts read, CallerProvider caller) {
    this.read = read;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The caller's own account")
  public AccountView me() {
    return read.one(caller.portal().company(), caller.portal().account());
  }
}
