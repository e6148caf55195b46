package io.bizportal.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.identity.BlocksRead;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.signin.SignInView.Result;
import io.bizportal.kit.page.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B1: a million lines of one company of ten thousand people. */
@QuarkusTest
@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogSpeedTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final long MOST_BLOCKS = 60_000;

  /** The company's people a few times, and none of the million. */
  private static final long MOST_SCANNED = 100_000;

  @Inject DataSource dataSource;
  @Inject ReadSignIns reading;

  private Database database;
  private String company;

  @BeforeAll
  void aMillionLines() {
    database = new Database(dataSource);
    company = People.aCompanyId();
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
    database.run(
        """
        insert into sign_in_record (event_id, type, realm, account, username, company, session,
          remote_address, user_agent, occurred_at, recorded_at)
        select gen_random_uuid()::text, case when n % 50 = 0 then 'LOGIN_ERROR' else 'LOGIN' end,
          'portal', a.id, a.email, a.company, 's' || n,
          '10.' || n % 200 || '.' || n % 250 || '.1', 'Mozilla/5.0 (Windows NT 10.0; Win64)',
          now() - n * interval '30 seconds', now()
        from generate_series(1, 1000000) n
        join (select id, email, company, row_number() over (order by email) r
              from account where company = ?) a on a.r = n % 10000 + 1
        """,
        company);
    database.run("vacuum analyze sign_in_record");
    database.run("analyze account");
  }

  @AfterAll
  void makeRoom() {
    database.run("delete from sign_in_record where company = ?", company);
    database.run("delete from account where company = ?", company);
    database.run("delete from company where id = ?", company);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "-, -, -",
        "-, FAILURE, -",
        "-, -, 2025-12-24",
        "staff77, -, -",
        "社員4242, -, -",
        "社員, -, -",
        "社員 10.7., FAILURE, -",
        "10.150.200., -, -",
        "10.9.9.9, -, -",
        "nobody, -, -",
      },
      nullValues = "-")
  void theFirstPageIsThereAtOnce(
      @Nullable String q, @Nullable Result result, @Nullable LocalDate to) {
    SignInFilter filter = new SignInFilter(null, to, q, result, null);

    BlocksRead read =
        BlocksRead.by(
            dataSource, () -> reading.page(company, filter, ZONE, new PageRequest("50", null)));

    System.out.printf("access log of a million, q=%s result=%s to=%s: %s%n", q, result, to, read);
    assertThat(read.blocks()).isLessThan(MOST_BLOCKS);
    assertThat(read.scanned()).isLessThan(MOST_SCANNED);
  }

  @Test
  void theListWalksAnIndexAndSortsNothing() {
    List<String> plan =
        database.rows(
            "explain select * from sign_in_record where company = '"
                + company
                + "' and occurred_at < now() order by occurred_at desc, event_id desc limit 51");

    assertThat(String.join("\n", plan))
        .contains("Index Scan using sign_in_record_company")
        .doesNotContain("Sort");
  }
}
