package io.bizportal.pbx.absence;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.extension.SearchTerms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The extensions whose absence behaviour is on (E2, E7). */
@Path("/v1/contracts/{contract}/absences")
@Tag(name = "absence")
@RunOnVirtualThread
class ActiveAbsenceResource {

  private final CloudPbxCaller caller;
  private final Absences absences;

  ActiveAbsenceResource(CloudPbxCaller caller, Absences absences) {
    this.caller = caller;
    this.absences = absences;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(
      summary = "Absence behaviours that are on, by extension number; q searches numbers and memo")
  public Page<ActiveAbsence> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    List<String> terms = SearchTerms.of(q);
    return page.page(
        absences.active(own, terms, page.after(), page.limit() + 1),
        Function.identity(),
        absence -> Cursor.of(absence.number()),
        absences.countActive(own, terms));
  }
}
