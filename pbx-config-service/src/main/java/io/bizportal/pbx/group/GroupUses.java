package io.bizportal.pbx.group;

import io.bizportal.pbx.extension.FoundUses;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What names incoming groups, with the same few questions for one and for thousands. */
@Singleton
public class GroupUses {

  private final List<GroupUse> uses;

  GroupUses(@All List<GroupUse> uses) {
    this.uses = uses;
  }

  public FoundUses of(Collection<UUID> groups) {
    return FoundUses.of(uses.stream().map(use -> use.usesOfGroups(groups)));
  }
}
