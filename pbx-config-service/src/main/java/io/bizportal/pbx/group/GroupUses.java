package io.bizportal.pbx.group;

import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.extension.FoundUses;
import io.bizportal.pbx.routing.InsideDestinations;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What names incoming groups, with the same few questions for one and for thousands. */
@Singleton
public class GroupUses {

  private final List<GroupUse> uses;
  private final InsideDestinations destinations;

  GroupUses(@All List<GroupUse> uses, InsideDestinations destinations) {
    this.uses = uses;
    this.destinations = destinations;
  }

  /** 409 if something names them; with who forwards to them, which alone is not in the way yet. */
  public void refuse(Collection<UUID> groups) {
    FoundUses inTheWay = of(groups);
    if (!inTheWay.byId().isEmpty()) {
      FoundUses.of(Stream.of(inTheWay.byId(), destinations.usesOf(groups)))
          .refuse(PbxProblem.IN_USE);
    }
  }

  public FoundUses of(Collection<UUID> groups) {
    return FoundUses.of(uses.stream().map(use -> use.usesOfGroups(groups)));
  }
}
