package io.bizportal.entitlement.access;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.request.UuidText;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why somebody reaches a contract, and who does, for the company's administrators (C12). */
@Path("/v1/contract-access/{number}")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class AccessResource {

  private final ExplainAccess explain;
  private final FindReaders readers;
  private final CallerProvider caller;

  AccessResource(ExplainAccess explain, FindReaders readers, CallerProvider caller) {
    this.explain = explain;
    this.readers = readers;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Why an account may do what it may do with a contract")
  public AccessExplanation explain(
      @PathParam("number") String number,
      @QueryParam("account") @NotNull @Pattern(regexp = UuidText.FORM) String account) {
    return explain.explain(company(), UUID.fromString(account), number);
  }

  @GET
  @Path("/readers")
  @Operation(summary = "Everybody who may at least read a contract")
  public Page<ContractReader> readers(
      @PathParam("number") String number, @BeanParam PageRequest page) {
    return readers.of(company(), number, page);
  }

  private String company() {
    return caller.portal().company();
  }
}
