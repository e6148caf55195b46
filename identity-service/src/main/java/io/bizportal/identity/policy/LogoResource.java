package io.bizportal.identity.policy;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The company's logo (B5). */
@Path("/v1/company/logo")
@RunOnVirtualThread
class LogoResource {

  private final Logos logos;
  private final ChangePolicy change;
  private final CallerProvider caller;

  LogoResource(Logos logos, ChangePolicy change, CallerProvider caller) {
    this.logos = logos;
    this.change = change;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("signed-in")
  @Transactional
  @Operation(summary = "The picture; its address carries the policy's logo version")
  @APIResponse(responseCode = "404", description = "The company has none")
  public RestResponse<byte[]> read() {
    Logo logo =
        logos
            .of(caller.portal().company())
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return RestResponse.ResponseBuilder.ok(logo.content())
        .header("Content-Type", logo.contentType())
        .header("Cache-Control", "private, max-age=86400")
        .build();
  }

  @PUT
  @Consumes({"image/png", "image/jpeg"})
  @RolesAllowed("portal-administrator")
  @Operation(summary = "Sets the logo: PNG or JPEG, at most 512 KB and 2000 pixels a side")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  @APIResponse(responseCode = "422", description = "Not such a picture")
  public RestResponse<CompanyPolicyView> put(
      @HeaderParam("If-Match") @Nullable String ifMatch, byte[] upload) {
    return answer(change.logo(editor(), ExpectedVersion.of(ifMatch), Logo.from(upload)));
  }

  @DELETE
  @RolesAllowed("portal-administrator")
  @Operation(summary = "Removes the logo")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<CompanyPolicyView> remove(@HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(change.logo(editor(), ExpectedVersion.of(ifMatch), null));
  }

  private ChangePolicy.Editor editor() {
    PortalCaller who = caller.portal();
    return new ChangePolicy.Editor(who.account(), who.company(), Optional.empty());
  }

  private static RestResponse<CompanyPolicyView> answer(CompanyPolicyView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header("Content-Type", "application/json")
        .header("ETag", ExpectedVersion.tag(view.version()))
        .build();
  }
}
