package io.bizportal.pbx.group;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature whose settings name incoming groups; what is named can't be removed (E8). */
public interface GroupUse {

  /** Settings that name them, by group; one that nothing names is not among them. */
  Map<UUID, List<Use>> usesOfGroups(Collection<UUID> groups);
}
