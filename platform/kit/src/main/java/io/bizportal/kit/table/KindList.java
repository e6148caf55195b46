package io.bizportal.kit.table;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The list that people see of a kind of table's settings; a table can be written as it shows them.
 */
public interface KindList {

  /** The kind's name. */
  String kind();

  /** What it can be narrowed to by {@link ListFilter#kind}. */
  default Set<String> kinds() {
    return Set.of();
  }

  /** Those of the contract's that the list shows, in its order; 422 for what it can't be asked. */
  List<UUID> shown(String contract, ListFilter filter);
}
