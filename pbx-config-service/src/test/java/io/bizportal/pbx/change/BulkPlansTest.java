package io.bizportal.pbx.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.contract.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is written by the thousand isn't planned row by row; what people search for still is. */
@QuarkusTest
@PbxServiceTest
class BulkPlansTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Inject Contracts contracts;
  @Inject Ledger ledger;
  @Inject DataSource database;

  @Test
  void foreignKeysOfALargeChangeSetAreNotPlannedForEachRow() throws SQLException {
    contract.extension("200");
    Actor actor = new Actor(UUID.randomUUID(), "portal", Actor.Kind.PORTAL_USER, null);

    QuarkusTransaction.begin();
    try (Connection connection = database.getConnection()) {
      assertThat(mode(connection)).isEqualTo("force_custom_plan");
      ledger.begin(contracts.lock(contract.number, contract.company), actor, connection);
      assertThat(mode(connection)).isEqualTo("auto");
    } finally {
      QuarkusTransaction.rollback();
    }

    try (Connection connection = database.getConnection()) {
      assertThat(mode(connection)).isEqualTo("force_custom_plan");
    }
  }

  private static String mode(Connection connection) throws SQLException {
    try (Statement show = connection.createStatement();
        ResultSet row = show.executeQuery("show plan_cache_mode")) {
      row.next();
      return row.getString(1);
    }
  }
}
