package io.bizportal.pbx.extension;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feature whose settings name extensions; what is named can't be removed (E8). */
public interface ExtensionUse {

  /**
   * Where something is used.
   *
   * @param resource the kind of setting, as change sets name it
   * @param name what people call it
   */
  @Schema(requiredProperties = {"resource", "id", "name"})
  record Use(String resource, UUID id, String name) {}

  /** Settings that name them, by extension; one that nothing names is not among them. */
  Map<UUID, List<Use>> usesOf(Collection<UUID> extensions);

  /**
   * Whether a {@link io.bizportal.pbx.change.ChangeCheck} sees to it when all of a write is done:
   * then they are told of, and not in the way before.
   */
  default boolean isCheckedAtTheEnd() {
    return false;
  }
}
