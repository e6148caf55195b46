package io.bizportal.pbx.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a {@code pbx-config-changed} event.
 *
 * @param total how many settings were changed, if {@code changes} shows only the first of them
 */
record PbxConfigChanged(
    String contract,
    String company,
    long contractVersion,
    UUID changeSet,
    Actor actor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Owner onBehalfOf,
    Instant changedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID undoes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer total,
    List<Item> changes) {

  /** One setting; {@code after} is absent when it was deleted. */
  record Item(
      String resource,
      UUID id,
      Change.Action action,
      List<String> fields,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode after) {

    static Item of(Change change) {
      return new Item(
          change.resource(), change.id(), change.action(), change.fields(), change.after());
    }
  }
}
