package io.bizportal.entitlement.grant;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A company's groups, for its administrators (C4, C5). Another company's don't exist. */
@Path("/v1/groups")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class GroupResource {

  private static final String GRANT_VERSION = "X-Grant-Version";

  private final CompanyGroups read;
  private final Groups groups;
  private final EditGroup edit;
  private final EditPermissions permissions;
  private final EditMembers members;
  private final CallerProvider caller;

  GroupResource(
      CompanyGroups read,
      Groups groups,
      EditGroup edit,
      EditPermissions permissions,
      EditMembers members,
      CallerProvider caller) {
    this.read = read;
    this.groups = groups;
    this.edit = edit;
    this.permissions = permissions;
    this.members = members;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "The company's groups")
  public Page<GroupSummary> list(@BeanParam PageRequest page) {
    String after = page.cursor() == null ? "" : Cursor.parts(page.cursor()).getFirst();
    List<GroupSummary> found = groups.page(company(), after, page.limit() + 1);
    boolean more = found.size() > page.limit();
    List<GroupSummary> shown = more ? found.subList(0, page.limit()) : found;
    return new Page<>(
        shown, more ? Cursor.of(shown.getLast().id()) : null, groups.count("company", company()));
  }

  @POST
  @Operation(summary = "Adds a group that reaches nothing yet")
  public RestResponse<GroupView> add(@Valid @NotNull NameGroup named) {
    return tagged(RestResponse.Status.CREATED, edit.add(company(), named, who()));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "A group with its permissions and members")
  public RestResponse<GroupView> view(@PathParam("id") String id) {
    return tagged(RestResponse.Status.OK, read.view(key(id)));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Renames a group")
  public RestResponse<GroupView> rename(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull NameGroup named) {
    return tagged(RestResponse.Status.OK, edit.rename(key(id), ExpectedVersion.of(ifMatch), named));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Deletes a group")
  public RestResponse<GrantVersionView> delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    long version = edit.delete(key(id), ExpectedVersion.of(ifMatch), who());
    return granted(new GrantVersionView(company(), version)).build();
  }

  @PUT
  @Path("/{id}/permissions")
  @Operation(summary = "Sets all that a group specifies")
  public RestResponse<GrantVersionView> permit(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull SetPermissions set) {
    EditPermissions.Edited edited =
        permissions.replace(key(id), ExpectedVersion.of(ifMatch), set.permissions(), who());
    return granted(new GrantVersionView(company(), edited.grantVersion()))
        .header("ETag", ExpectedVersion.tag(edited.groupVersion()))
        .build();
  }

  @POST
  @Path("/{id}/permissions/preview")
  @Operation(summary = "Tells who would gain or lose what; changes nothing")
  public GrantPreview previewPermissions(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull SetPermissions set) {
    return permissions.preview(key(id), ExpectedVersion.of(ifMatch), set.permissions());
  }

  @POST
  @Path("/{id}/deletion-preview")
  @Operation(summary = "Tells who would lose what if the group were deleted; changes nothing")
  public GrantPreview previewDeletion(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return edit.previewDeletion(key(id), ExpectedVersion.of(ifMatch));
  }

  @PUT
  @Path("/{id}/members/{account}")
  @Operation(summary = "Puts an account into a group")
  public RestResponse<GrantVersionView> join(
      @PathParam("id") String id, @PathParam("account") UUID account) {
    return granted(members.add(key(id), account, who())).build();
  }

  @DELETE
  @Path("/{id}/members/{account}")
  @Operation(summary = "Takes an account out of a group")
  public RestResponse<GrantVersionView> leave(
      @PathParam("id") String id, @PathParam("account") UUID account) {
    return granted(members.remove(key(id), account, who())).build();
  }

  private static RestResponse<GroupView> tagged(RestResponse.Status status, GroupView group) {
    return ResponseBuilder.create(status, group)
        .header("ETag", ExpectedVersion.tag(group.version()))
        .build();
  }

  private static ResponseBuilder<GrantVersionView> granted(GrantVersionView version) {
    return ResponseBuilder.ok(version).header(GRANT_VERSION, version.grantVersion());
  }

  private GroupId key(String id) {
    return GroupId.asked(company(), id);
  }

  private String company() {
    return caller.portal().company();
  }

  private String who() {
    return caller.portal().account().toString();
  }
}
