package io.bizportal.entitlement.contract;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The operator's steps through a contract's life cycle. */
@Path("/v1/contracts/{number}")
@RolesAllowed("operator")
@RunOnVirtualThread
class ContractResource {

  private final TakeStep steps;
  private final DescribeContract describe;
  private final SecurityIdentity caller;

  ContractResource(TakeStep steps, DescribeContract describe, SecurityIdentity caller) {
    this.steps = steps;
    this.describe = describe;
    this.caller = caller;
  }

  /** {@code activatedOn} defaults to today. */
  record Activation(@Nullable LocalDate activatedOn) {}

  @POST
  @Path("/activation")
  @Operation(summary = "Puts a contract into use and sends its activation notice")
  public ContractView activate(
      @PathParam("number") String number, @Nullable Activation activation) {
    return steps.activate(number, activation == null ? null : activation.activatedOn(), who());
  }

  @POST
  @Path("/suspension")
  @Operation(summary = "Suspends a contract")
  public ContractView suspend(@PathParam("number") String number) {
    return steps.suspend(number, who());
  }

  @DELETE
  @Path("/suspension")
  @Operation(summary = "Resumes a suspended contract")
  public ContractView resume(@PathParam("number") String number) {
    return steps.resume(number, who());
  }

  @POST
  @Path("/termination")
  @Operation(summary = "Ends a contract for good")
  public ContractView terminate(@PathParam("number") String number) {
    return steps.terminate(number, who());
  }

  /** How the service is doing. */
  record Operating(@NotNull OperatingStatus status) {}

  @PUT
  @Path("/operating-status")
  @Operation(summary = "Tells how the contract's service is doing")
  public ContractView operate(
      @PathParam("number") String number, @Valid @NotNull Operating operating) {
    return describe.operate(number, operating.status());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
