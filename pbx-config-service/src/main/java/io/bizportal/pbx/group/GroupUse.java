package io.bizportal.pbx.group;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.List;
import java.util.UUID;

/** A feature whose settings name incoming groups; what is named can't be removed (E8). */
public interface GroupUse {

  /** Settings that name the group. */
  List<Use> usesOfGroup(UUID group);
}
