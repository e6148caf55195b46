package io.bizportal.pbx.csv.groups;

import io.bizportal.pbx.routing.GroupKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incoming group as a row tells it: members by their numbers, hold music by its name. */
record GroupRow(
    String name,
    GroupKind kind,
    @Nullable String number,
    List<String> members,
    @Nullable String music) {

  GroupRow {
    members = List.copyOf(members);
  }
}
