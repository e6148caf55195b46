package io.bizportal.kit.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table: what describes it, and the rules of its rows.
 *
 * @param <S> a setting as a row tells it; equal ones are the same setting
 */
public interface FileKind<S> {

  /** Its name in addresses. */
  String name();

  String ja();

  String en();

  /**
   * Which tables it is offered with, where a service has several kinds of places with tables of
   * their own: at another of them there is none of its name.
   */
  default String family() {
    return "";
  }

  /** In the order in which they are written. */
  List<Column> columns();

  /** Whether what a file leaves out may be removed. */
  default boolean mayReplace() {
    return true;
  }

  /**
   * A setting's cells in the order of the columns; secrets are empty, or masked if they are new.
   */
  List<@Nullable String> cells(S setting, boolean english);

  /** All of the contract's, in the order of their keys, read as they are taken. */
  void each(Connection connection, String contract, Consumer<Existing<S>> taker)
      throws SQLException;

  /** Those of the contract's that have these IDs, in the order of these, read as they are taken. */
  void each(Connection connection, String contract, List<UUID> ids, Consumer<Existing<S>> taker)
      throws SQLException;

  /** What tells the row's setting from others; empty if that can't be read. */
  Optional<String> key(Cells cells);

  /** The setting that a row asks for; none if something is wrong with it. */
  @Nullable S read(Cells cells, @Nullable S existing, RowFaults faults);

  /** Finds fault with what doesn't fit other rows or other settings. */
  void check(Connection connection, String contract, Comparison<S> comparison, Faults faults)
      throws SQLException;

  /** What must be computed from secrets before the contract is locked, by line. */
  default Map<Long, String> hashes(Comparison<S> comparison, Progress progress) {
    return Map.of();
  }

  /**
   * Writes all of it in the transaction that applies.
   *
   * @return what the change as a whole is known by, where there is such a thing
   */
  Optional<UUID> write(
      Connection connection,
      Importer by,
      Comparison<S> comparison,
      Map<Long, String> hashes,
      Progress progress)
      throws SQLException;
}
