package io.bizportal.pbx.group;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The incoming groups of a contract (E3). */
@Path("/v1/contracts/{contract}/incoming-groups")
@Tag(name = "incoming groups")
@RunOnVirtualThread
class GroupResource {

  private final CloudPbxCaller caller;
  private final IncomingGroups groups;
  private final EditGroup edit;
  private final Writes writes;

  GroupResource(CloudPbxCaller caller, IncomingGroups groups, EditGroup edit, Writes writes) {
    this.caller = caller;
    this.groups = groups;
    this.edit = edit;
    this.writes = writes;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(
      summary = "Incoming groups, by name unless sorted; q searches names, numbers and members")
  public Page<GroupView> groups(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @Parameter(
              description =
                  "name (as without), kind, number or members (how many); with a minus before it from"
                      + " last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    String[] patterns = Keywords.of(q).parameter();
    SortedPart<GroupField> part = SortedPart.of(sort, GroupField.class, page);
    List<IncomingGroup> found = groups.page(own, patterns, part);
    Map<UUID, List<GroupMember>> members =
        groups.members(found.stream().map(group -> group.id).toList());
    return page.page(
        found,
        group -> GroupView.of(group, members.getOrDefault(group.id, List.of())),
        last -> RowField.cursor(part, last),
        groups.count(own, patterns));
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Adds an incoming group")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupView.class)))
  public RestResponse<GroupView> add(
      @PathParam("contract") String contract, @NotNull GroupSettings settings) {
    GroupView added = writes.now(caller.get(), own -> edit.add(own, UUID.randomUUID(), settings));
    URI location = URI.create("/v1/contracts/" + contract + "/incoming-groups/" + added.id());
    return ExpectedVersion.created(location, added, added.version());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One incoming group")
  public RestResponse<GroupView> group(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    IncomingGroup group = groups.require(caller.get().contract(), id);
    return tagged(GroupView.of(group, groups.members(id)));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Replaces the settings of an incoming group")
  public RestResponse<GroupView> change(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull GroupSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), own -> edit.change(own, id, expected, settings)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Removes an incoming group that no number leads to")
  public void remove(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    writes.now(caller.get(), own -> edit.remove(own, id, expected));
  }

  private static RestResponse<GroupView> tagged(GroupView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
