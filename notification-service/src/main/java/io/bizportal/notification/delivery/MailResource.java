package io.bizportal.notification.delivery;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What became of every mail, for operators (H2, H3). */
@Path("/v1/mails")
@RolesAllowed("operator")
@RunOnVirtualThread
class MailResource {

  private final ListMails list;
  private final ResendMail resend;
  private final SecurityIdentity caller;

  MailResource(ListMails list, ResendMail resend, SecurityIdentity caller) {
    this.list = list;
    this.resend = resend;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Mails, newest first; dead letters are FAILED, UNCERTAIN, UNREADABLE")
  public Page<MailView> mails(
      @QueryParam("status") @Nullable MailState status, @BeanParam PageRequest page) {
    return list.list(status, page);
  }

  @POST
  @Path("/{id}/resend")
  @ResponseStatus(202)
  @Operation(summary = "Sends a dead letter again, if it has not expired")
  public MailView resend(@PathParam("id") UUID id) {
    return resend.resend(id, caller.getPrincipal().getName());
  }
}
