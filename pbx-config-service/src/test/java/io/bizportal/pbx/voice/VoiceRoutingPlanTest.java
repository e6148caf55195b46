package io.bizportal.pbx.voice;

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

/** E8, E10: the way of a call among 100,000 numbers of one voice group goes by index. */
@QuarkusTest
@PbxServiceTest
class VoiceRoutingPlanTest {

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
                  + VoiceRouting.OF_THE_GROUP
                      .replace(":company", "'" + ONE.company + "'")
                      .replace(":contract", "'" + ONE.number + "'")
                      .replace(":digits", "'09900000000'"))) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }

      assertThat(String.join("\n", plan))
          .contains("telephone_number_by_number", "rows=51")
          .doesNotContain("Seq Scan");
    }
  }

  /** Ten numbers for each of ten thousand contracts, of which fifty forward one to the next. */
  private static void fill(Statement statement) throws SQLException {
    statement.execute(
        """
        insert into contract (number, company, service, voice_group)
        select case when i = 0 then '%1$s' else '%1$s-' || i end, '%2$s', 'IP_VOICE', 'Y%1$s'
          from generate_series(0, 9999) i"""
            .formatted(ONE.number, ONE.company));
    statement.execute(
        """
        insert into telephone_number (contract, number)
        select case when i %% 10000 = 0 then '%1$s' else '%1$s-' || (i %% 10000) end,
               '099' || lpad(i::text, 8, '0')
          from generate_series(0, 99999) i"""
            .formatted(ONE.number));
    statement.execute(
        """
        insert into voice_forwarding (telephone_number, enabled, unconditional, busy, no_answer,
          unreachable, ring_seconds, target, destinations, effective, version, updated_at)
        select id, substr(number, 4)::int < 50, true, false, false, false, 30, 'FORWARD',
               array['099' || lpad((substr(number, 4)::int + 1)::text, 8, '0')], 1, 1, now()
          from telephone_number where contract like '%1$s%%'"""
            .formatted(ONE.number));
    statement.execute("vacuum analyze contract, telephone_number, voice_forwarding");
  }
}
