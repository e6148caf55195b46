package io.bizportal.pbx.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many settings of each kind a contract has. */
@Schema(name = "Overview", requiredProperties = "kinds")
record OverviewView(List<Kind> kinds) {

  /**
   * A kind of setting.
   *
   * @param resource as change sets name it
   * @param total how many there are
   * @param parts how they divide, the most frequent first
   */
  @Schema(
      name = "OverviewKind",
      requiredProperties = {"resource", "total", "parts"})
  record Kind(String resource, long total, List<Part> parts) {}

  /**
   * Those alike in one field.
   *
   * @param field its name in the setting
   * @param value absent for those that have none
   */
  @Schema(
      name = "OverviewPart",
      requiredProperties = {"field", "count"})
  record Part(String field, @Nullable String value, long count) {}
}
