package io.bizportal.identity.adminid;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's linked admin IDs (C11). */
@Path("/v1/me/admin-ids")
@RolesAllowed(Roles.SIGNED_IN)
@RunOnVirtualThread
class AdminIdResource {

  private final AdminIdLinks links;
  private final ReadProof proofs;
  private final LinkAdminId link;
  private final CallerProvider caller;

  AdminIdResource(AdminIdLinks links, ReadProof proofs, LinkAdminId link, CallerProvider caller) {
    this.links = links;
    this.proofs = proofs;
    this.link = link;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The admin IDs the caller has linked, by admin ID")
  public Page<AdminIdLink> list(@BeanParam PageRequest page) {
    UUID account = account();
    return page.page(
        links.page(account, page.after(), page.limit() + 1),
        found -> found,
        found -> Cursor.of(found.adminId()),
        links.count(account));
  }

  @POST
  @Operation(summary = "Links an admin ID; the gateway brings the proof that its password is known")
  @APIResponse(responseCode = "200", description = "It is linked")
  @APIResponse(responseCode = "409", description = "Of another company, or too many")
  @APIResponse(responseCode = "422", description = "The proof is not good, not fresh or was used")
  public AdminIdLink link(@NotNull @Valid LinkProof asked) {
    return link.link(account(), proofs.read(asked.proof()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Takes a link back")
  public void unlink(@PathParam("id") UUID id) {
    link.unlink(account(), id);
  }

  private UUID account() {
    return caller.portal().account();
  }
}
