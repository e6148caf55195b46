package io.bizportal.entitlement.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.grant.AccountGrants;
import io.bizportal.entitlement.grant.GroupPermissions;
import io.bizportal.entitlement.grant.PermissionValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// C5: 200 groups, 1,000 contracts, 2,000 people
class DecisionSpeedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final long MOST_NANOS = 100_000;
  private static final long MOST_BYTES = 32L << 20;

  private final Random chance = new Random(4);

  @Test
  void aDecisionTakesLessThanATenthOfAMillisecondAndACompanyFewMegabytes() {
    long before = used();
    CompanyReach reach = company();
    long size = used() - before;
    decide(reach, 200_000);

    long[] nanos = decide(reach, 200_000);

    Arrays.sort(nanos);
    System.out.printf(
        "decision: p50 %d ns, p99 %d ns, max %d ns; %.1f MB for the company%n",
        nanos[nanos.length / 2],
        nanos[nanos.length * 99 / 100],
        nanos[nanos.length - 1],
        size / 1e6);
    assertThat(nanos[nanos.length * 99 / 100]).isLessThan(MOST_NANOS);
    assertThat(size).isLessThan(MOST_BYTES);
    assertThat(reach.grantVersion()).isOne();
  }

  private long[] decide(CompanyReach reach, int times) {
    long[] nanos = new long[times];
    int reached = 0;
    for (int i = 0; i < times; i++) {
      UUID account = new UUID(0, chance.nextInt(2_000));
      String contract = number(chance.nextInt(1_000));
      long began = System.nanoTime();
      reached += reach.contract(account, contract, TODAY).isPresent() ? 1 : 0;
      nanos[i] = System.nanoTime() - began;
    }
    assertThat(reached).isBetween(1, times - 1);
    return nanos;
  }

  /** Everybody is in five groups; a group says something on every other contract. */
  private CompanyReach company() {
    Map<String, ContractFacts> contracts = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      contracts.put(
          number(i),
          new ContractFacts(
              number(i),
              ServiceKind.values()[i % 4],
              null,
              LifeCycleState.ACTIVE,
              TODAY.minusDays(1)));
    }
    List<GroupPermissions> groups = IntStream.range(0, 200).mapToObj(_ -> group()).toList();
    Map<UUID, AccountGrants> byAccount = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      byAccount.put(
          new UUID(0, i),
          new AccountGrants(
              IntStream.range(0, 5).mapToObj(_ -> groups.get(chance.nextInt(200))).toList(),
              Set.of()));
    }
    return new CompanyReach("C0000001", 1, contracts, byAccount);
  }

  private GroupPermissions group() {
    Map<String, PermissionValue> contracts = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      contracts.put(number(chance.nextInt(1_000)), value());
    }
    return new GroupPermissions(
        PermissionValue.UNSPECIFIED, Map.of(ServiceKind.SMART_PBX, value()), contracts);
  }

  /** Mostly "none", or everybody would reach everything through one of five groups. */
  private PermissionValue value() {
    return chance.nextInt(10) == 0 ? PermissionValue.READ : PermissionValue.NONE;
  }

  private static String number(int index) {
    return "N%09d".formatted(index);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
