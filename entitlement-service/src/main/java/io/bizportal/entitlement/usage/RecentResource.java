package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.entitlement.reach.ReachedTarget;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the caller entered last (C1). */
@Path("/v1/recent-targets")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class RecentResource {

  private final RecentTargets recent;
  private final CurrentReach reach;
  private final CallerProvider caller;

  RecentResource(RecentTargets recent, CurrentReach reach, CallerProvider caller) {
    this.recent = recent;
    this.reach = reach;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Contracts and voice groups entered last that the caller still reaches")
  public List<RecentTarget> targets() {
    PortalCaller reader = caller.portal();
    List<Tuple> rows = recent.of(reader.account());
    Map<String, ReachedTarget> reached =
        reach.targets(
            reader.company(),
            reader.account(),
            rows.stream().map(row -> row.get("target", String.class)).toList());
    return rows.stream().flatMap(row -> Stream.ofNullable(target(row, reached))).toList();
  }

  @PUT
  @Path("/{target}")
  @Operation(summary = "Notes that the caller entered a contract or voice group")
  public void note(@PathParam("target") String target) {
    PortalCaller reader = caller.portal();
    ReachedTarget reached =
        reach.targets(reader.company(), reader.account(), List.of(target)).get(target);
    if (reached == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    recent.note(reader.account(), target, reached.service());
  }

  private static @Nullable RecentTarget target(Tuple row, Map<String, ReachedTarget> reached) {
    String id = row.get("target", String.class);
    ReachedTarget target = reached.get(id);
    return target == null
        ? null
        : new RecentTarget(
            id,
            target.service(),
            row.get("site_name", String.class),
            row.get("used_at", Instant.class));
  }
}
