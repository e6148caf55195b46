package io.bizportal.kit.table;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file beside the settings as they are.
 *
 * @param rows how many the file has
 * @param existing all settings of this kind, by key
 * @param digest tells whether another comparison would do the same
 */
public record Comparison<S>(
    int rows,
    List<Added<S>> added,
    List<Changed<S>> changed,
    List<Existing<S>> removed,
    int unchanged,
    Map<String, Existing<S>> existing,
    String digest) {

  /** How many settings of this kind there would be. */
  public int afterwards() {
    return existing.size() - removed.size() + added.size();
  }

  /** A row of a setting that isn't there yet. */
  public record Added<S>(Cells cells, String key, UUID id, S setting) {}

  /** A row of a setting that is there and would be another. */
  public record Changed<S>(Cells cells, Existing<S> before, S setting) {}
}
