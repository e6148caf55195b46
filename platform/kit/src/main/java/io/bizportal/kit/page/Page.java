package io.bizportal.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of what follows; null at the end
 * @param total how many there are in all
 * @param totalIsLowerBound whether there are more than that, since counting goes no further
 */
public record Page<T>(
    List<T> items,
    @Nullable String next,
    long total,
    @Schema(
            description =
                "there are more than total, since counting goes no further; absent if it is exact")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean totalIsLowerBound) {

  public Page {
    items = List.copyOf(items);
  }

  /** Of a list that was counted to its end. */
  public Page(List<T> items, @Nullable String next, long total) {
    this(items, next, total, false);
  }
}
