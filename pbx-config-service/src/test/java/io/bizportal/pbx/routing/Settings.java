package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.routing.Routing.Phone;
import io.bizportal.pbx.routing.Routing.RingGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small contracts, by chance: six telephones, three groups, four external numbers. */
final class Settings {

  static final List<UUID> PHONES = IntStream.range(0, 6).mapToObj(n -> new UUID(1, n)).toList();
  static final List<UUID> GROUPS = IntStream.range(0, 3).mapToObj(n -> new UUID(2, n)).toList();
  static final List<String> NUMBERS =
      List.of("0312345670", "0312345671", "0312345672", "0312345673");

  private Settings() {}

  static AbsenceBehaviour.Forwarding always(String destination) {
    return new AbsenceBehaviour.Forwarding(
        destination, Reaction.FORWARD, Reaction.NOTHING, Reaction.NOTHING, Reaction.NOTHING, null);
  }

  static AbsenceBehaviour.Forwarding whenBusy(String destination) {
    return new AbsenceBehaviour.Forwarding(
        destination, Reaction.NOTHING, Reaction.FORWARD, Reaction.NOTHING, Reaction.NOTHING, null);
  }

  static Arbitrary<Routing> routings() {
    Arbitrary<Map<UUID, Phone>> phones =
        behaviours()
            .list()
            .ofSize(PHONES.size())
            .map(
                behaviours -> {
                  Map<UUID, Phone> made = new HashMap<>();
                  for (int i = 0; i < PHONES.size(); i++) {
                    made.put(PHONES.get(i), new Phone("2020" + i, behaviours.get(i)));
                  }
                  return made;
                });
    Arbitrary<Map<UUID, RingGroup>> groups =
        Combinators.combine(
                Arbitraries.of(GroupKind.SIMULTANEOUS, GroupKind.SEQUENTIAL, GroupKind.CYCLIC),
                Arbitraries.of(PHONES).list().uniqueElements().ofMinSize(1).ofMaxSize(4))
            .as((kind, members) -> new RingGroup("g", kind, members))
            .list()
            .ofSize(GROUPS.size())
            .map(
                made -> {
                  Map<UUID, RingGroup> byId = new HashMap<>();
                  for (int i = 0; i < GROUPS.size(); i++) {
                    byId.put(
                        GROUPS.get(i),
                        new RingGroup("g" + i, made.get(i).kind(), made.get(i).members()));
                  }
                  return byId;
                });
    Arbitrary<Map<String, Target>> numbers = Arbitraries.maps(Arbitraries.of(NUMBERS), targets());
    return Combinators.combine(phones, groups, numbers).as(Routing::new);
  }

  static Arbitrary<Target> targets() {
    return Arbitraries.oneOf(
        Arbitraries.of(PHONES).map(Target.Extension::new),
        Arbitraries.of(GROUPS).map(Target.Group::new));
  }

  private static Arbitrary<AbsenceBehaviour> behaviours() {
    Arbitrary<String> destinations =
        Arbitraries.oneOf(Arbitraries.of(NUMBERS), Arbitraries.just("0699999999"));
    Arbitrary<AbsenceBehaviour> forwarding =
        Combinators.combine(
                destinations,
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class))
            .as(Settings::behaviour);
    return Arbitraries.oneOf(Arbitraries.just(new AbsenceBehaviour.Off()), forwarding);
  }

  private static AbsenceBehaviour behaviour(
      String destination,
      Reaction unconditional,
      Reaction busy,
      Reaction unreachable,
      Reaction noAnswer) {
    boolean forwards =
        List.of(unconditional, busy, unreachable, noAnswer).contains(Reaction.FORWARD);
    return new AbsenceBehaviour.Forwarding(
        forwards ? destination : null,
        unconditional,
        busy,
        unreachable,
        noAnswer,
        noAnswer == Reaction.NOTHING ? null : 15);
  }
}
