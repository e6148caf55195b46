package io.bizportal.pbx.dotphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** E8, E10: the way of a call among 100,000 lines of one contract goes by index. */
@QuarkusTest
@PbxServiceTest
class LineRoutingPlanTest {

  private static final ContractUnderTest ONE = ContractUnderTest.fresh();

  @Inject DataSource dataSource;

  @Test
  void aWayOfFiftyForwardingsIsReadByIndex() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      fill(statement);
      List<String> plan = new ArrayList<>();
      try (ResultSet lines =
          statement.executeQuery(
              "explain (analyze) "
                  + Lines.WAY
                      .replace(":contract", "'" + ONE.number + "'")
                      .replace(":digits", "'05000000000'"))) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }

      assertThat(String.join("\n", plan))
          .contains("login_id_options_contract_login_id_key", "rows=51")
          .doesNotContain("Seq Scan");
    }
  }

  /** Of a hundred thousand lines fifty forward one to the next. */
  private static void fill(Statement statement) throws SQLException {
    statement.execute(
        "insert into contract (number, company, service) values ('%s', '%s', 'DOTPHONE_OFFICE')"
            .formatted(ONE.number, ONE.company));
    statement.execute(
        """
        insert into telephone_number (contract, number, login_id)
        select '%s', '050' || lpad(i::text, 8, '0'), 'user' || i
          from generate_series(0, 99999) i"""
            .formatted(ONE.number));
    statement.execute(
        """
        insert into login_id_options (id, contract, login_id, number, destination, unconditional,
          busy, unreachable, no_answer, reject_anonymous, click_to_dial, version, updated_at)
        select gen_random_uuid(), contract, login_id, number,
               case when i < 50 then '050' || lpad((i + 1)::text, 8, '0') end,
               case when i < 50 then 'FORWARD' else 'NOTHING' end,
               'NOTHING', 'NOTHING', 'NOTHING', false, false, 1, now()
          from telephone_number, lateral (select substr(number, 4)::int as i) n
         where contract = '%s'"""
            .formatted(ONE.number));
    statement.execute("vacuum analyze telephone_number, login_id_options");
  }
}
