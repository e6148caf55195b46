package io.bizportal.identity.actor;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is behind an ID.
 *
 * @param name of an account; of an admin ID what it signs in with
 */
@Schema(requiredProperties = {"id", "kind", "name"})
record Actor(UUID id, Kind kind, String name) {

  /** What sort of ID it is. */
  enum Kind {
    ACCOUNT,
    ADMIN_ID
  }
}
