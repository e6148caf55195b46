package io.bizportal.pbx.overview;

import io.bizportal.pbx.access.CloudPbxCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All settings at a glance (E7). */
@Path("/v1/contracts/{contract}/overview")
@Tag(name = "overview")
@RunOnVirtualThread
class OverviewResource {

  private final CloudPbxCaller caller;
  private final CountSettings counts;

  OverviewResource(CloudPbxCaller caller, CountSettings counts) {
    this.caller = caller;
    this.counts = counts;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "How many settings of each kind there are, and how they divide")
  public OverviewView overview(@PathParam("contract") String contract) {
    return counts.of(caller.get().contract());
  }
}
