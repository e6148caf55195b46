package io.bizportal.entitlement.grant;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history of a company's groups, for its administrators (C12). */
@Path("/v1/grant-changes")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class GrantChangeResource {

  private final GrantHistory history;
  private final UndoChange undo;
  private final CallerProvider caller;

  GrantChangeResource(GrantHistory history, UndoChange undo, CallerProvider caller) {
    this.history = history;
    this.undo = undo;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "Changes of groups, newest first; of one group or of all")
  public Page<GrantChangeSummary> list(
      @QueryParam("group") @Nullable String group, @BeanParam PageRequest page) {
    String asked = group == null ? null : GroupId.asked(company(), group).id();
    long before =
        page.cursor() == null
            ? Long.MAX_VALUE
            : Cursor.parse(page.cursor(), parts -> Long.parseLong(parts.getFirst()));
    List<GrantChangeSummary> found = history.page(company(), asked, before, page.limit() + 1);
    return page.page(
        found,
        change -> change,
        change -> Cursor.of(change.grantVersion()),
        history.count(company(), asked));
  }

  @GET
  @Path("/{version:\\d{1,18}}")
  @Transactional
  @Operation(summary = "A change with before, after and effects")
  public GrantChangeView view(@PathParam("version") long version) {
    return history
        .find(company(), version)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  @POST
  @Path("/{version:\\d{1,18}}/undo")
  @Operation(summary = "Takes a change back, if nothing newer happened to its group")
  public GrantVersionView undo(@PathParam("version") long version) {
    return undo.undo(company(), version, caller.portal().account().toString());
  }

  private String company() {
    return caller.portal().company();
  }
}
