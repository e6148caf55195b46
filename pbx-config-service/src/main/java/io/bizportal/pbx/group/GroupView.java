package io.bizportal.pbx.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.routing.GroupKind;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is shown.
 *
 * @param members in ring order
 * @param normalised only after a write: what was stored in another form than it was given
 * @param warnings only after a write: what was stored all the same
 */
@Schema(
    name = "IncomingGroup",
    requiredProperties = {"id", "name", "kind", "members", "version", "createdAt", "updatedAt"})
record GroupView(
    UUID id,
    String name,
    GroupKind kind,
    @Nullable String number,
    List<GroupMember> members,
    @Nullable UUID holdMusic,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  static GroupView of(IncomingGroup group, List<GroupMember> members) {
    return of(group, members, List.of(), List.of());
  }

  static GroupView of(
      IncomingGroup group,
      List<GroupMember> members,
      List<Normalisation> normalised,
      List<LoopWarning> warnings) {
    return new GroupView(
        group.id,
        group.name,
        group.kind,
        group.number,
        members,
        group.holdMusic,
        group.version,
        group.createdAt,
        group.updatedAt,
        normalised,
        warnings);
  }
}
