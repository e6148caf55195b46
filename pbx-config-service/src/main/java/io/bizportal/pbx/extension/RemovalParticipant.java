package io.bizportal.pbx.extension;

import io.bizportal.pbx.change.Change;
import java.util.List;
import java.util.UUID;

/** A feature whose settings belong to an extension and go with it. */
public interface RemovalParticipant {

  /** Removes what belongs to the extension and says what that was, for the change set. */
  List<Change> remove(UUID extension);
}
