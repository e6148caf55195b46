package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.PlainText;
import io.bizportal.entitlement.contract.DescribeContract;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The company's note on a contract, for those who may edit its settings (C2). */
@Path("/v1/contracts/{number}/memo")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class MemoResource {

  private final CurrentReach reach;
  private final DescribeContract describe;
  private final CallerProvider caller;

  MemoResource(CurrentReach reach, DescribeContract describe, CallerProvider caller) {
    this.reach = reach;
    this.describe = describe;
    this.caller = caller;
  }

  /** A note of up to 500 characters; empty for none. */
  record Memo(@Size(max = 500) @PlainText @Nullable String memo) {}

  @PUT
  @Operation(summary = "Notes something about a contract; 403 for those who may only read it")
  public RestResponse<Void> note(
      @PathParam("number") String number,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull Memo memo) {
    PortalCaller writer = caller.portal();
    ReachedContract contract =
        reach
            .contract(writer.company(), writer.account(), number)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (!contract.level().writes()) {
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
    long version = describe.note(number, ExpectedVersion.of(ifMatch), memo.memo());
    return ResponseBuilder.<Void>noContent().header("ETag", ExpectedVersion.tag(version)).build();
  }
}
