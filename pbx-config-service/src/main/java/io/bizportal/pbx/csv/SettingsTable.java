package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A table of a contract's settings: read with one query, and written as one change set. */
public abstract class SettingsTable<S> implements FileKind<S> {

  private static final int FETCHED_AT_ONCE = 1_000;

  private final About about;
  private final String query;
  private final OneChangeSet changeSet;

  /**
   * What it is called.
   *
   * @param family the sites that have it
   */
  public record About(String family, String name, String ja, String en, List<Column> columns) {}

  /** {@code query}: for all rows of the contract that is its parameter, in the order of keys. */
  protected SettingsTable(About about, String query, OneChangeSet changeSet) {
    this.about = about;
    this.query = query;
    this.changeSet = changeSet;
  }

  /** The setting that a row of the query tells. */
  protected abstract Existing<S> existing(ResultSet row) throws SQLException;

  /** Writes all of it, and tells what it changed. */
  protected abstract void write(
      Connection connection,
      LockedContract contract,
      Comparison<S> comparison,
      Map<Long, String> hashes,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException;

  @Override
  public final String family() {
    return about.family();
  }

  @Override
  public final String name() {
    return about.name();
  }

  @Override
  public final String ja() {
    return about.ja();
  }

  @Override
  public final String en() {
    return about.en();
  }

  @Override
  public final List<Column> columns() {
    return about.columns();
  }

  @Override
  public final void each(Connection connection, String contract, Consumer<Existing<S>> taker)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setString(1, contract);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taker.accept(existing(row));
        }
      }
    }
  }

  @Override
  public final Optional<UUID> write(
      Connection connection,
      Importer by,
      Comparison<S> comparison,
      Map<Long, String> hashes,
      Progress progress)
      throws SQLException {
    return changeSet.of(
        connection,
        by,
        (contract, changes) -> write(connection, contract, comparison, hashes, changes, progress));
  }
}
