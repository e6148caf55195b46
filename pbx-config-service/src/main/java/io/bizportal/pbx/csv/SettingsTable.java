package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A table of a contract's settings: read with one query, and written as one change set. */
public abstract class SettingsTable<S> implements FileKind<S> {

  private final About about;
  private final ReadSettings read;
  private final OneChangeSet changeSet;

  /**
   * What it is called.
   *
   * @param family the sites that have it
   */
  public record About(String family, String name, String ja, String en, List<Column> columns) {}

  protected SettingsTable(About about, ReadSettings read, OneChangeSet changeSet) {
    this.about = about;
    this.read = read;
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
    read.all(connection, contract, this::existing, taker);
  }

  @Override
  public final void each(
      Connection connection, String contract, List<UUID> ids, Consumer<Existing<S>> taker)
      throws SQLException {
    read.some(connection, contract, ids, this::existing, taker);
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
