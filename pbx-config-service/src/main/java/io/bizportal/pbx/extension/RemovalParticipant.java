package io.bizportal.pbx.extension;

import io.bizportal.pbx.change.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature whose settings belong to extensions and go with them. */
public interface RemovalParticipant {

  /**
   * Removes what belongs to the extensions, with the same few questions for one and for a thousand,
   * and says what that was, for the change set.
   */
  Map<UUID, List<Change>> remove(Collection<UUID> extensions);
}
