package io.bizportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.identity.BlocksRead;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.kit.page.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A7: the list of a company of ten thousand people, among ten such companies. */
@QuarkusTest
@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserListSpeedTest {

  private static final long MOST_BLOCKS = 3_000;

  /** Far fewer than the table has. */
  private static final long MOST_SCANNED = 20_000;

  @Inject DataSource dataSource;
  @Inject ReadAccounts reading;

  private Database database;
  private final List<String> companies =
      IntStream.range(0, 10).mapToObj(_ -> People.aCompanyId()).toList();

  @BeforeAll
  void tenLargeCompanies() {
    database = new Database(dataSource);
    for (String company : companies) {
      database.run("insert into company (id, name, created_at) values (?, '大会社', now())", company);
      database.run(
          """
          insert into account (id, company, name, email, telephone, role, mail_language, time_zone,
            threshold_mail, status, search_text, created_at, updated_at, version)
          select gen_random_uuid(), ?, '社員' || n, 'staff' || n || '@' || ? || '.example.jp',
            '0312345678', 'GENERAL', 'JA', 'Asia/Tokyo', false, 'ACTIVE',
            '社員' || n || ' staff' || n || '@example.jp 0312345678', now(), now(), 0
          from generate_series(1, 10000) n
          """,
          company,
          company.toLowerCase(Locale.ROOT));
    }
    database.run("analyze account");
  }

  @AfterAll
  void makeRoom() {
    for (String company : companies) {
      database.run("delete from account where company = ?", company);
      database.run("delete from company where id = ?", company);
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-", "社員", "staff77", "社員4242　0312", "nobody"},
      nullValues = "-")
  void aPageIsThereAtOnce(@Nullable String q) {
    BlocksRead read =
        BlocksRead.by(
            dataSource,
            () -> reading.page(companies.getFirst(), q, null, new PageRequest("50", null)));

    System.out.printf("user list of ten thousand, q=%s: %s%n", q, read);
    assertThat(read.blocks()).isLessThan(MOST_BLOCKS);
    assertThat(read.scanned()).isLessThan(MOST_SCANNED);
  }
}
