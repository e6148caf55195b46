package io.bizportal.identity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.identity.BlocksRead;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.kit.page.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3: the list of a contract of ten thousand, among ten such contracts. */
@QuarkusTest
@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalUserListSpeedTest {

  private static final long MOST_BLOCKS = 1_000;

  /** Far fewer than the table has. */
  private static final long MOST_SCANNED = 20_000;

  private static final String MANY = "N0000000";

  @Inject DataSource dataSource;
  @Inject ReadTerminalUsers reading;

  private Database database;

  @BeforeAll
  void tenLargeContracts() {
    database = new Database(dataSource);
    database.run(
        """
        insert into terminal_user (id, kind, contract, company, number, login_id, mfa,
          settings_version, version, created_at, updated_at)
        select gen_random_uuid(), 'EXTENSION', ? || (10 + n / 10000), 'C0000001',
          (20000 + n % 10000)::text, 'speed-' || n, false, 1, 1, now(), now()
        from generate_series(0, 99999) n
        """,
        MANY);
    database.run("analyze terminal_user");
  }

  @AfterAll
  void makeRoom() {
    database.run("delete from terminal_user where contract like ?", MANY + "%");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-", "25", "speed-42", "speed 4242", "nobody"},
      nullValues = "-")
  void aPageIsThereAtOnce(@Nullable String q) {
    BlocksRead read =
        BlocksRead.by(
            dataSource,
            () -> reading.page(MANY + "14", q, null, null, new PageRequest("100", null)));

    System.out.printf("terminal users of ten thousand, q=%s: %s%n", q, read);
    assertThat(read.blocks()).isLessThan(MOST_BLOCKS);
    assertThat(read.scanned()).isLessThan(MOST_SCANNED);
  }
}
