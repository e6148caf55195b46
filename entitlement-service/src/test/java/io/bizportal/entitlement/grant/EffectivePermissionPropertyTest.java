package io.bizportal.entitlement.grant;

import static io.bizportal.entitlement.ServiceKind.IP_VOICE;
import static io.bizportal.entitlement.ServiceKind.SMART_PBX;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.entitlement.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

// C5
class EffectivePermissionPropertyTest {

  private static final List<String> CONTRACTS = List.of("N000000001", "N000000002", "N000000003");

  /** One thing a group says, written down as a line, the way an oracle would read it. */
  record Line(int specificity, ServiceKind service, String contract, PermissionValue value) {

    boolean isAbout(ServiceKind ofService, String number) {
      return (service == null || service == ofService)
          && (contract == null || contract.equals(number));
    }
  }

  /** The rule again, by brute force over lines and numbers; shares no code with the real one. */
  private static Level oracle(List<List<Line>> groups, ServiceKind service, String contract) {
    int best = 0;
    for (List<Line> group : groups) {
      int mostSpecific = -1;
      int says = 0;
      for (Line line : group) {
        if (line.isAbout(service, contract)
            && line.value() != PermissionValue.UNSPECIFIED
            && line.specificity() > mostSpecific) {
          mostSpecific = line.specificity();
          says = List.of("NONE", "READ", "READ_WRITE").indexOf(line.value().name());
        }
      }
      best = Math.max(best, says);
    }
    return List.of(Level.NONE, Level.READ, Level.READ_WRITE).get(best);
  }

  private static List<Line> lines(GroupPermissions group) {
    List<Line> lines = new ArrayList<>();
    group.contracts().forEach((number, v) -> lines.add(new Line(3, null, number, v)));
    group.services().forEach((service, v) -> lines.add(new Line(2, service, null, v)));
    lines.add(new Line(1, null, null, group.allServices()));
    return lines;
  }

  @Property(tries = 5_000)
  void agrees_with_the_oracle(
      @ForAll("groups") List<GroupPermissions> groups,
      @ForAll ServiceKind service,
      @ForAll("contracts") String contract) {
    Level level = EffectivePermission.of(groups, service, contract);

    assertThat(level)
        .isEqualTo(
            oracle(
                groups.stream().map(EffectivePermissionPropertyTest::lines).toList(),
                service,
                contract));
  }

  @Property
  void one_more_group_never_takes_away(
      @ForAll("groups") List<GroupPermissions> groups,
      @ForAll("group") GroupPermissions another,
      @ForAll ServiceKind service,
      @ForAll("contracts") String contract) {
    List<GroupPermissions> more = Stream.concat(groups.stream(), Stream.of(another)).toList();

    assertThat(EffectivePermission.of(more, service, contract))
        .isGreaterThanOrEqualTo(EffectivePermission.of(groups, service, contract));
  }

  @Property
  void the_order_of_groups_does_not_matter(
      @ForAll("groups") List<GroupPermissions> groups,
      @ForAll ServiceKind service,
      @ForAll("contracts") String contract) {
    assertThat(EffectivePermission.of(groups.reversed(), service, contract))
        .isEqualTo(EffectivePermission.of(groups, service, contract));
  }

  @Property
  void the_automatic_group_reaches_contracts_nobody_has_heard_of(
      @ForAll ServiceKind service, @ForAll String contract) {
    GroupPermissions automatic =
        new GroupPermissions(PermissionValue.READ_WRITE, Map.of(), Map.of());

    assertThat(EffectivePermission.of(List.of(automatic), service, contract))
        .isEqualTo(Level.READ_WRITE);
  }

  @Example
  void nobody_s_groups_reach_nothing() {
    assertThat(EffectivePermission.of(List.of(), SMART_PBX, CONTRACTS.getFirst()))
        .isEqualTo(Level.NONE);
  }

  @Example
  void none_is_not_unspecified() {
    GroupPermissions none =
        new GroupPermissions(
            PermissionValue.READ_WRITE, Map.of(SMART_PBX, PermissionValue.NONE), Map.of());
    GroupPermissions unspecified =
        new GroupPermissions(
            PermissionValue.READ_WRITE, Map.of(SMART_PBX, PermissionValue.UNSPECIFIED), Map.of());

    assertThat(EffectivePermission.of(List.of(none), SMART_PBX, "N000000001"))
        .isEqualTo(Level.NONE);
    assertThat(EffectivePermission.of(List.of(none), IP_VOICE, "N000000001"))
        .isEqualTo(Level.READ_WRITE);
    assertThat(EffectivePermission.of(List.of(unspecified), SMART_PBX, "N000000001"))
        .isEqualTo(Level.READ_WRITE);
  }

  @Provide
  Arbitrary<String> contracts() {
    return Arbitraries.of(CONTRACTS);
  }

  @Provide
  Arbitrary<List<GroupPermissions>> groups() {
    return group().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<GroupPermissions> group() {
    Arbitrary<PermissionValue> value = Arbitraries.of(PermissionValue.class);
    return Combinators.combine(
            value,
            Arbitraries.maps(Arbitraries.of(ServiceKind.class), value).ofMaxSize(4),
            Arbitraries.maps(Arbitraries.of(CONTRACTS), value).ofMaxSize(3))
        .as(GroupPermissions::new);
  }
}
