package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.EventTap;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The service dies at any instant of an import (F4): {@code -Dbizportal.import.kills=20} for more.
 */
@ExtendWith(House.class)
@Isolated("parts of the house are missing meanwhile")
class ImportCrashTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final Duration HEALED = Duration.ofSeconds(60);
  private static final int ROWS = 2_000;
  private static final int KILLS = Integer.getInteger("bizportal.import.kills", 2);

  @Test
  void settingsAreTheOldOrTheNewOnesAndTheJobSaysWhich(Stack house) {
    Company company = House.newCompany(house);
    Api portal = company.firstLogin(company.administrator());
    long seed = System.nanoTime();
    Random instants = new Random(seed);
    try (EventTap events = new EventTap(house.view().kafka(), List.of("pbx-config-changed"))) {
      for (int round = 0; round < KILLS; round++) {
        int site = 20 + round;
        String job = uploaded(portal, company, site);
        portal
            .with(
                "If-Match",
                "\"" + read(portal, company, job).json().path("version").asLong() + "\"")
            .post(company.pbx("/imports/" + job + "/apply"), null)
            .expect(200, "applying");
        LockSupport.parkNanos(Duration.ofMillis(instants.nextInt(1_500)).toNanos());
        house.kill(Part.PBX_CONFIG);
        house.start(Part.PBX_CONFIG);

        await()
            .atMost(HEALED)
            .ignoreExceptions()
            .until(() -> !moves(read(portal, company, job).json().path("state").asText()));

        String state = read(portal, company, job).json().path("state").asText();
        long there =
            portal
                .get(company.pbx("/extensions?limit=1&q=" + site + "2"))
                .expect(200, "the extensions")
                .json()
                .path("total")
                .asLong();
        assertThat(state).as("seed %d, round %d", seed, round).isEqualTo("APPLIED");
        assertThat(there).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(1_000);
        String set = read(portal, company, job).json().path("changeSet").asText();
        events.next(
            "pbx-config-changed",
            company.contract(0),
            data -> data.path("changeSet").asText().equals(set));
      }
      assertThat(
              portal
                  .get(company.pbx("/change-sets"))
                  .expect(200, "the history")
                  .json()
                  .path("total")
                  .asLong())
          .isEqualTo(KILLS);
      assertThat(
              portal
                  .get(company.pbx("/extensions?limit=1"))
                  .expect(200, "the extensions")
                  .json()
                  .path("total")
                  .asLong())
          .isEqualTo((long) KILLS * ROWS);
    }
  }

  private static boolean moves(String state) {
    return state.equals("VALIDATING") || state.equals("APPLYING");
  }

  private static String uploaded(Api portal, Company company, int site) {
    String table =
        "拠点番号,端末番号,メモ,不在時動作,転送先,無応答,呼出秒数\r\n"
            + IntStream.range(2_000, 2_000 + ROWS)
                .mapToObj(n -> site + "," + n + ",席" + n + ",オン,'0312345678,転送,15\r\n")
                .collect(Collectors.joining());
    String job =
        portal
            .upload(
                company.pbx("/imports?kind=extensions&fileName=crash.csv"),
                table.getBytes(WINDOWS_31J))
            .expect(201, "the upload")
            .json()
            .path("id")
            .asText();
    await()
        .atMost(HEALED)
        .until(() -> read(portal, company, job).json().path("state").asText().equals("READY"));
    return job;
  }

  private static Answer read(Api portal, Company company, String job) {
    return portal.get(company.pbx("/imports/" + job)).expect(200, "the import");
  }
}
