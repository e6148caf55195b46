package io.bizportal.entitlement.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.entitlement.ServiceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

// C4, C5, C11
class GrantEffectPropertyTest {

  private static final List<String> GROUPS = List.of("G0000002", "G0000003", "G0000004");
  private static final List<String> CONTRACTS =
      IntStream.range(0, 5).mapToObj("N%09d"::formatted).toList();
  private static final List<UUID> ACCOUNTS =
      IntStream.range(0, 5).mapToObj(n -> new UUID(0, n)).toList();

  @Property
  void appliedToWhatWasTheyGiveWhatIs(
      @ForAll("standings") Standing before, @ForAll("standings") Standing after) {
    Map<String, Level> levels = levels(before);

    for (GrantEffect effect : GrantEffect.between(before, after)) {
      apply(effect, levels);
    }

    assertThat(levels).isEqualTo(levels(after));
  }

  @Property
  void theySayNothingTwiceAndNothingThatStays(
      @ForAll("standings") Standing before, @ForAll("standings") Standing after) {
    Map<String, Level> told = new HashMap<>();

    for (GrantEffect effect : GrantEffect.between(before, after)) {
      assertThat(effect.before()).isNotEqualTo(effect.after());
      for (UUID account : effect.accounts()) {
        for (String contract : effect.contracts()) {
          assertThat(told.put(account + contract, effect.after())).isNull();
        }
      }
    }
  }

  @Property
  void inSlicesTheySayTheSame(
      @ForAll("standings") Standing before, @ForAll("standings") Standing after) {
    Map<String, Level> whole = levels(before);
    Map<String, Level> sliced = levels(before);

    for (GrantEffect effect : GrantEffect.between(before, after)) {
      apply(effect, whole);
      effect
          .slices(3)
          .forEach(
              slice -> {
                assertThat(slice.names()).isLessThanOrEqualTo(3);
                apply(slice, sliced);
              });
    }

    assertThat(sliced).isEqualTo(whole);
  }

  private static void apply(GrantEffect effect, Map<String, Level> levels) {
    for (UUID account : effect.accounts()) {
      for (String contract : effect.contracts()) {
        String key = account + contract;
        assertThat(levels.getOrDefault(key, Level.NONE)).isEqualTo(effect.before());
        if (effect.after() == Level.NONE) {
          levels.remove(key);
        } else {
          levels.put(key, effect.after());
        }
      }
    }
  }

  private static Map<String, Level> levels(Standing standing) {
    Map<String, Level> levels = new TreeMap<>();
    for (UUID account : ACCOUNTS) {
      for (String contract : CONTRACTS) {
        Level level = standing.level(account, contract);
        if (level.reads()) {
          levels.put(account + contract, level);
        }
      }
    }
    return levels;
  }

  @Provide
  Arbitrary<Standing> standings() {
    Arbitrary<Map<UUID, Set<String>>> memberships =
        Arbitraries.maps(Arbitraries.of(ACCOUNTS), Arbitraries.of(GROUPS).set());
    Arbitrary<Map<UUID, Set<String>>> links =
        Arbitraries.maps(Arbitraries.of(ACCOUNTS), Arbitraries.of(CONTRACTS).set());
    Arbitrary<PermissionValue> values = Arbitraries.of(PermissionValue.class);
    Arbitrary<GroupPermissions> permissions =
        Combinators.combine(
                values,
                Arbitraries.maps(Arbitraries.of(ServiceKind.class), values),
                Arbitraries.maps(Arbitraries.of(CONTRACTS), values))
            .as(GroupPermissions::new);
    Arbitrary<Map<String, ServiceKind>> contracts =
        Arbitraries.of(CONTRACTS)
            .set()
            .map(
                present ->
                    present.stream()
                        .collect(
                            Collectors.toMap(
                                number -> number,
                                number ->
                                    ServiceKind.values()[
                                        number.charAt(9) % ServiceKind.values().length])));
    return Combinators.combine(
            memberships, links, Arbitraries.maps(Arbitraries.of(GROUPS), permissions), contracts)
        .as(Standing::new);
  }
}
