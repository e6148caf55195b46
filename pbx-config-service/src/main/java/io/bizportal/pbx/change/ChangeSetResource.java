package io.bizportal.pbx.change;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.request.UuidText;
import io.bizportal.pbx.access.SiteCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The change sets of a contract (E7, E9). */
@Path("/v1/contracts/{contract}/change-sets")
@Tag(name = "change sets")
@RunOnVirtualThread
class ChangeSetResource {

  /** Settings shown of one change set in a list, and of one alone. */
  static final int SHOWN_IN_LIST = 20;

  static final int SHOWN_ALONE = 500;

  private static final String OWNER_NAME = "[A-Za-z0-9._-]{1,64}";

  private final SiteCaller caller;
  private final ChangeSets sets;
  private final ShowChanges show;
  private final UndoChange undo;
  private final SettingHistory history;

  ChangeSetResource(
      SiteCaller caller,
      ChangeSets sets,
      ShowChanges show,
      UndoChange undo,
      SettingHistory history) {
    this.caller = caller;
    this.sets = sets;
    this.show = show;
    this.undo = undo;
    this.history = history;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Change sets, newest first, each with its first settings")
  public Page<ChangeSetView> changeSets(
      @PathParam("contract") String contract,
      @Parameter(description = "only those that changed the setting of this ID")
          @QueryParam("setting")
          @Pattern(regexp = UuidText.FORM)
          @Nullable String setting,
      @Parameter(description = "only those made for this extension or login ID by somebody else")
          @QueryParam("onBehalfOf")
          @Pattern(regexp = OWNER_NAME)
          @Nullable String onBehalfOf,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    return history.of(
        new ChangeSets.Sought(own, setting == null ? null : UUID.fromString(setting), onBehalfOf),
        page);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One change set")
  public ChangeSetView changeSet(@PathParam("contract") String contract, @PathParam("id") UUID id) {
    String own = caller.get().contract();
    return show.show(own, List.of(sets.require(own, id)), SHOWN_ALONE).getFirst();
  }

  @POST
  @Path("/{id}/undo")
  @RolesAllowed("contract-write")
  @Operation(summary = "Takes a change set back, unless newer changes would be lost")
  public ChangeSetView undo(@PathParam("contract") String contract, @PathParam("id") UUID id) {
    return undo.undo(caller.get(), id);
  }
}
