package io.bizportal.identity.browser;

import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The caller's own browsers (B4). */
@Path("/v1/me/trusted-browsers")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class OwnBrowsersResource {

  private final CompanysBrowsers browsers;
  private final CallerProvider caller;

  OwnBrowsersResource(CompanysBrowsers browsers, CallerProvider caller) {
    this.browsers = browsers;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The caller's browsers that go without the second factor")
  public List<TrustedBrowserView> mine() {
    return browsers.of(caller.portal().company(), caller.portal().account());
  }

  @DELETE
  @Path("/{browser}")
  @ResponseStatus(204)
  @Operation(summary = "The browser has to show the second factor again")
  public void forget(@PathParam("browser") UUID browser) {
    browsers.forget(caller.portal().company(), caller.portal().account(), browser);
  }
}
