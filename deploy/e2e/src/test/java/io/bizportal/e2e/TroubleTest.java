package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.EventTap;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Parts that stop, break and come back under people who are working. */
@ExtendWith(House.class)
@Isolated("parts of the house are missing meanwhile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleTest {

  private static final Duration HEALED = Duration.ofSeconds(30);

  private static final Duration TRUST = Duration.ofMillis(2_500);
  private static final Duration OUTAGE = Duration.ofSeconds(30);

  private Stack house;
  private Company company;
  private Api portal;
  private String group;
  private Person reader;
  private Api read;

  @BeforeAll
  void aCompanyWithAReader(Stack house) {
    this.house = house;
    company = House.newCompany(house);
    portal = company.firstLogin(company.administrator());
    group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ");
    reader = company.invite(portal, group);
    read = company.firstLogin(reader);
    read.get(extensions()).expect(200, "reading before anything breaks");
  }

  @Test
  void aServiceThatIsDownIsSaidSoAtOnceAndHealsByItself() {
    house.stop(Part.PBX_CONFIG);
    try {
      Instant asked = Instant.now();
      Answer refused = read.get(extensions()).expectProblem(503, "while the service is down");

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(refused.headers().firstValue("retry-after")).isPresent();
      read.get("/api/entitlement/v1/contracts").expect(200, "what another service answers");
    } finally {
      house.start(Part.PBX_CONFIG);
    }
    await().atMost(HEALED).until(() -> read.get(extensions()).status() == 200);
  }

  @Test
  void aPermissionWithdrawnWhileKafkaIsDownCountsAndIsToldLater() {
    String contractToken = company.contractToken(reader);
    Api direct = Api.bearer(house.base(), contractToken);
    try (EventTap events = new EventTap(house.view().kafka(), List.of("grant-changed"))) {
      house.stop(Part.KAFKA);
      try {
        company.permit(portal, group, "NONE");
        Instant withdrawn = Instant.now();
        // A memory may be trusted for two seconds after the last word, and no longer.
        await().atMost(TRUST).until(() -> read.get(extensions()).status() != 200);
        await().atMost(TRUST).until(() -> direct.get(extensions()).status() != 200);
        while (Instant.now().isBefore(withdrawn.plus(OUTAGE))) {
          assertThat(read.get(extensions()).status()).isEqualTo(404);
          assertThat(direct.get(extensions()).status()).isEqualTo(401);
          assertThat(portal.get(extensions()).status()).isEqualTo(200);
        }
      } finally {
        house.start(Part.KAFKA);
      }
      EventTap.Seen told =
          events.next(
              "grant-changed",
              company.id(),
              data -> data.path("cause").asText().equals("PERMISSIONS"));
      assertThat(told.data().path("group").asText()).isEqualTo(groupId());
    }
    await().atMost(HEALED).until(() -> portal.get(extensions()).status() == 200);
    assertThat(read.get(extensions()).status()).isEqualTo(404);
    assertThat(direct.get(extensions()).status()).isEqualTo(401);
    company.permit(portal, group, "READ");
    await().atMost(HEALED).until(() -> read.get(extensions()).status() == 200);
  }

  @Test
  void aGrantCommittedBeforeACrashIsToldOnce() {
    try (EventTap events = new EventTap(house.view().kafka(), List.of("grant-changed"))) {
      house.stop(Part.KAFKA);
      String name = "夜間" + UUID.randomUUID().toString().substring(0, 8);
      String made;
      try {
        made = company.group(portal, name);
        company.permit(portal, made, "READ");
        house.kill(Part.ENTITLEMENT);
      } finally {
        house.start(Part.KAFKA);
        house.start(Part.ENTITLEMENT);
      }
      String id = made.substring(made.lastIndexOf('/') + 1);
      EventTap.Seen told =
          events.next("grant-changed", company.id(), data -> data.toString().contains(id));
      // A later change comes after everything of the earlier one.
      await()
          .atMost(HEALED)
          .ignoreExceptions()
          .untilAsserted(() -> company.permit(portal, made, "NONE"));
      events.next(
          "grant-changed",
          company.id(),
          data ->
              data.path("grantVersion").asLong() > told.data().path("grantVersion").asLong()
                  && data.toString().contains(id)
                  && data.path("cause").asText().equals("PERMISSIONS"));
      assertThat(events.rest("grant-changed", company.id()))
          .noneMatch(seen -> seen.event().getId().equals(told.event().getId()));
      untilItHearsOfNewAccounts(made);
    }
  }

  @Test
  void anInvitationCommittedBeforeACrashArrivesOnce() {
    house.stop(Part.KAFKA);
    String email = "jiro.suzuki." + UUID.randomUUID() + "@minato.example.jp";
    try {
      company.account(portal, "鈴木 次郎", email, List.of());
      house.kill(Part.IDENTITY);
    } finally {
      house.start(Part.KAFKA);
      house.start(Part.IDENTITY);
    }
    company.mails().next(email, 0, mail -> mail.text().contains("#code="));
    // A second mail would have come before that of a later invitation.
    String later = "saburo.ito." + UUID.randomUUID() + "@minato.example.jp";
    await()
        .atMost(HEALED)
        .ignoreExceptions()
        .untilAsserted(() -> company.account(portal, "伊藤 三郎", later, List.of()));
    company.mails().next(later, 0, mail -> mail.text().contains("#code="));
    assertThat(company.mails().count(email)).isEqualTo(1);
  }

  @Test
  void aMailRequestedBeforeTheSenderCrashedArrivesOnce() {
    house.kill(Part.NOTIFICATION);
    String email = "shiro.mori." + UUID.randomUUID() + "@minato.example.jp";
    try {
      company.account(portal, "森 四郎", email, List.of());
    } finally {
      house.start(Part.NOTIFICATION);
    }
    company.mails().next(email, 0, mail -> mail.text().contains("#code="));
    String later = "goro.abe." + UUID.randomUUID() + "@minato.example.jp";
    company.account(portal, "阿部 五郎", later, List.of());
    company.mails().next(later, 0, mail -> mail.text().contains("#code="));
    assertThat(company.mails().count(email)).isEqualTo(1);
  }

  @Test
  void aSettingCommittedBeforeACrashIsToldOnceAndWithoutAGap() {
    try (EventTap events = new EventTap(house.view().kafka(), List.of("pbx-config-changed"))) {
      house.stop(Part.KAFKA);
      String id;
      try {
        await().atMost(HEALED).until(() -> portal.get(extensions()).status() == 200);
        id = company.extension(portal, "30", "300").path("id").asText();
        house.kill(Part.PBX_CONFIG);
      } finally {
        house.start(Part.KAFKA);
        house.start(Part.PBX_CONFIG);
      }
      await().atMost(HEALED).until(() -> portal.get(extensions() + "/" + id).status() == 200);
      EventTap.Seen first =
          events.next(
              "pbx-config-changed", company.contract(0), data -> data.toString().contains(id));
      String next = company.extension(portal, "30", "301").path("id").asText();
      EventTap.Seen second =
          events.next(
              "pbx-config-changed", company.contract(0), data -> data.toString().contains(next));
      assertThat(second.data().path("contractVersion").asLong())
          .isEqualTo(first.data().path("contractVersion").asLong() + 1);
      assertThat(events.rest("pbx-config-changed", company.contract(0))).isEmpty();
    }
  }

  /** What the crashed process was reading passes to the new one after a while. */
  private void untilItHearsOfNewAccounts(String groupPath) {
    String account =
        company
            .account(
                portal,
                "村田 六郎",
                "rokuro.murata." + UUID.randomUUID() + "@minato.example.jp",
                List.of(groupPath.substring(groupPath.lastIndexOf('/') + 1)))
            .path("id")
            .asText();
    await()
        .atMost(HEALED)
        .until(() -> portal.get(groupPath).json().path("members").toString().contains(account));
  }

  private String groupId() {
    return group.substring(group.lastIndexOf('/') + 1);
  }

  private String extensions() {
    return company.pbx("/extensions");
  }
}
