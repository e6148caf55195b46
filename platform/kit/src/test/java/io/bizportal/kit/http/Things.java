package io.bizportal.kit.http;

import io.bizportal.kit.inbox.Inbox;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.request.RequestId;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Endpoints as services have them, to see what the kit makes of good and bad requests. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class Things {

  /** A body with something inside. */
  public record NewThing(@NotBlank String name, @Size(max = 2) List<@Valid Part> parts) {}

  /** Something inside. */
  public record Part(@Min(1) int count) {}

  private final CallerProvider caller;
  private final Outbox outbox;
  private final Inbox inbox;

  Things(CallerProvider caller, Outbox outbox, Inbox inbox) {
    this.caller = caller;
    this.outbox = outbox;
    this.inbox = inbox;
  }

  @GET
  @Path("/things")
  @PermitAll
  public Page<String> list(@BeanParam PageRequest page, @QueryParam("q") @Size(max = 3) String q) {
    return new Page<>(List.of(String.valueOf(RequestId.current())), page.cursor(), page.limit());
  }

  @POST
  @Path("/things")
  @PermitAll
  public NewThing add(@Valid NewThing thing) {
    return thing;
  }

  @GET
  @Path("/broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("jdbc:postgresql://secret-host/");
  }

  @GET
  @Path("/me")
  @RolesAllowed("signed-in")
  public Map<String, String> me() {
    return Map.of("company", caller.portal().company());
  }

  @GET
  @Path("/forgotten")
  public String forgottenAnnotation() {
    return "never";
  }

  @GET
  @Path("/contracts/{contract}/settings")
  @RolesAllowed("contract-read")
  public Map<String, String> settings(@PathParam("contract") String contract) {
    return Map.of("contract", caller.contract().contract());
  }

  @PUT
  @Path("/contracts/{contract}/settings")
  @RolesAllowed({"contract-read", "contract-write"})
  public Map<String, String> change(@PathParam("contract") String contract) {
    return Map.of("contract", contract);
  }

  @GET
  @Path("/elsewhere")
  @RolesAllowed("contract-read")
  public String elsewhere() {
    return "never for a contract token";
  }

  @POST
  @Path("/events/{event}")
  @PermitAll
  @Transactional
  public Map<String, Boolean> event(
      @PathParam("event") String event, @QueryParam("fail") boolean fail) {
    boolean first = inbox.firstTime("things", event);
    outbox.appendJson("thing-changed", "key", event, Map.of("event", event));
    if (fail) {
      throw new IllegalStateException("roll back");
    }
    return Map.of("first", first);
  }
}
