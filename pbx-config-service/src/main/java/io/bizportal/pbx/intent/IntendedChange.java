package io.bizportal.pbx.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody means to make.
 *
 * @param resource the kind of setting, as change sets name it
 * @param id which one; none to add one
 * @param version the version it is made on; none if any will do
 * @param settings as the setting's own endpoint takes them; none to remove it
 */
@Schema(requiredProperties = {"resource", "action"})
public record IntendedChange(
    @NotNull @Size(max = 40) String resource,
    @NotNull Change.Action action,
    @Nullable UUID id,
    @Nullable Long version,
    @Schema(implementation = Object.class) @Nullable ObjectNode settings) {

  IntendedChange named(UUID given) {
    return new IntendedChange(resource, action, given, version, settings);
  }

  /** The same without some fields of its settings. */
  IntendedChange without(Set<String> fields) {
    return settings == null || fields.isEmpty()
        ? this
        : new IntendedChange(resource, action, id, version, settings.deepCopy().remove(fields));
  }

  /** Settings may hold a PIN. */
  @Override
  public String toString() {
    return "IntendedChange[" + action + " " + resource + " " + id + "]";
  }
}
