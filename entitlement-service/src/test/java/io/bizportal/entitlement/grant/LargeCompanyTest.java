package io.bizportal.entitlement.grant;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C5, C9: 200 groups, 1,000 contracts, 2,000 people, half of them in the group that changes. */
@ServiceTest
class LargeCompanyTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Inject EntityManager database;

  @Test
  void aChangeThatTouchesAMillionLevelsIsPreviewedMadeAndTold() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("全員");
    populate(customer, group);
    Map<String, Object> wanted = Map.of("services", Map.of("SMART_PBX", "READ"));

    long began = System.nanoTime();
    staff
        .as()
        .header("If-Match", staff.tag(group))
        .body(wanted)
        .post("/v1/groups/" + group + "/permissions/preview")
        .then()
        .statusCode(200)
        .body("accountsGaining", equalTo(1_000));
    Duration preview = Duration.ofNanos(System.nanoTime() - began);
    began = System.nanoTime();
    long version = staff.permit(group, wanted);
    Duration change = Duration.ofNanos(System.nanoTime() - began);

    System.out.printf("large company: preview %s, change %s%n", preview, change);
    assertThat(preview).isLessThan(LIMIT);
    assertThat(change).isLessThan(LIMIT);
    try (EventTap tap = new EventTap("grant-changed")) {
      EventTap.Event event =
          tap.one(
                  EventTap.keyed(customer.company())
                      .and(e -> e.data().path("grantVersion").asLong() == version))
              .valid("grant-changed");
      assertThat(event.record().serializedValueSize()).isLessThan(1 << 20);
    }
  }

  private void populate(Customer customer, String group) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              run(
                  """
                  insert into contract (number, company, order_id, service, site_name, life_cycle,
                      desired_opening_date, version)
                  select 'N9' || substr(:company, 2, 4) || lpad(n::text, 4, '0'), :company, :key,
                      'SMART_PBX', '拠点' || n, 'PROVISIONING', current_date, 1
                    from generate_series(1, 1000) n on conflict do nothing""",
                  customer.company(),
                  customer.orderId());
              run(
                  """
                  insert into user_group (company, id, name, description, automatic, created_by,
                      created_at, version)
                  select :company, 'G' || (1000000 + n), 'グループ' || n || :key, '', false, 'test',
                      now(), 1 from generate_series(1, 200) n""",
                  customer.company(),
                  "");
              run(
                  """
                  insert into group_permission (company, group_id, contract, value, set_by, set_at)
                  select c.company, g.id, c.number, 'NONE', 'test' || :key, now()
                    from contract c join user_group g on g.company = c.company
                   where c.company = :company and g.id >= 'G1000000'
                     and mod(abs(hashtext(c.number || g.id)), 4) = 0""",
                  customer.company(),
                  "");
              run(
                  """
                  with people as (
                    insert into account (id, company, status, role, version)
                    select gen_random_uuid(), :company, 'ACTIVE', 'GENERAL', 1
                      from generate_series(1, 2000) returning id, company),
                  numbered as (select id, company, row_number() over () as n from people)
                  insert into group_member (company, group_id, account, added_by, added_at)
                  select company, 'G' || (1000001 + mod(n, 200)), id, 'test', now() from numbered
                  union all
                  select company, :key, id, 'test', now() from numbered where n <= 1000""",
                  customer.company(),
                  group);
            });
  }

  private void run(String sql, String company, String key) {
    database
        .createNativeQuery(sql.replace("::", "\\:\\:"))
        .setParameter("company", company)
        .setParameter("key", key)
        .executeUpdate();
  }
}
