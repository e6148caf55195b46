package io.bizportal.pbx.csv;

import io.bizportal.kit.table.Importer;
import io.bizportal.pbx.change.Actor;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Ledger;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Makes all that an import writes one change set (E9). */
@Singleton
public class OneChangeSet {

  /** Writes, and tells what it changed. */
  public interface Writes {
    void write(LockedContract contract, BulkChangeSet changes) throws SQLException;
  }

  private final Contracts contracts;
  private final Ledger ledger;

  OneChangeSet(Contracts contracts, Ledger ledger) {
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /** The change set that was made. */
  public Optional<UUID> of(Connection connection, Importer by, Writes writes) throws SQLException {
    LockedContract contract = contracts.lock(by.contract(), by.company());
    BulkChangeSet changes =
        ledger.begin(contract, new Actor(by.account(), by.client()), connection);
    writes.write(contract, changes);
    changes.end();
    return Optional.of(changes.id());
  }
}
