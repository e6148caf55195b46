package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.routing.Routing.Line;
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

/**
 * Small worlds, by chance: six telephones and three groups with numbers inside and four external
 * numbers of a cloud PBX, three lines with numbers of their own, and whoever calls.
 */
final class Settings {

  static final List<UUID> PHONES = IntStream.range(0, 6).mapToObj(n -> new UUID(1, n)).toList();
  static final List<UUID> GROUPS = IntStream.range(0, 3).mapToObj(n -> new UUID(2, n)).toList();
  static final List<String> NUMBERS =
      List.of("0312345670", "0312345671", "0312345672", "0312345673");

  static final List<UUID> LINES = IntStream.range(0, 3).mapToObj(n -> new UUID(3, n)).toList();
  static final String OUTSIDE = "0699999999";

  private Settings() {}

  static String lineNumber(int line) {
    return "0501234000" + line;
  }

  static String phoneNumber(int phone) {
    return "2020" + phone;
  }

  static String groupNumber(int group) {
    return "700" + group;
  }

  static AbsenceBehaviour.Forwarding always(String destination) {
    return new AbsenceBehaviour.Forwarding(
        destination, Reaction.FORWARD, Reaction.NOTHING, Reaction.NOTHING, Reaction.NOTHING, null);
  }

  static AbsenceBehaviour.Forwarding whenBusy(String destination) {
    return new AbsenceBehaviour.Forwarding(
        destination, Reaction.NOTHING, Reaction.FORWARD, Reaction.NOTHING, Reaction.NOTHING, null);
  }

  static AbsenceBehaviour.SingleNumberReach reach(String... numbers) {
    return new AbsenceBehaviour.SingleNumberReach(List.of(numbers), 20);
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
                    made.put(PHONES.get(i), new Phone(phoneNumber(i), behaviours.get(i)));
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
    Arbitrary<Map<UUID, Line>> lines =
        Combinators.combine(
                behaviours().filter(one -> !(one instanceof AbsenceBehaviour.SingleNumberReach)),
                Arbitraries.of(true, false))
            .as((absence, rejects) -> new Line("", absence, rejects))
            .list()
            .ofSize(LINES.size())
            .map(
                made -> {
                  Map<UUID, Line> byId = new HashMap<>();
                  for (int i = 0; i < LINES.size(); i++) {
                    Line line = made.get(i);
                    byId.put(
                        LINES.get(i),
                        new Line(lineNumber(i), line.absence(), line.rejectsAnonymous()));
                  }
                  return byId;
                });
    Arbitrary<Map<String, Target>> numbers = Arbitraries.maps(Arbitraries.of(NUMBERS), targets());
    return Combinators.combine(phones, groups, lines, numbers)
        .as(
            (telephones, rings, own, leading) -> {
              Map<String, Target> all = new HashMap<>(leading);
              for (int i = 0; i < LINES.size(); i++) {
                all.put(lineNumber(i), new Target.Line(LINES.get(i)));
              }
              for (int i = 0; i < PHONES.size(); i++) {
                all.put(phoneNumber(i), new Target.Extension(PHONES.get(i)));
              }
              for (int i = 0; i < GROUPS.size(); i++) {
                all.put(groupNumber(i), new Target.Group(GROUPS.get(i)));
              }
              return new Routing(telephones, rings, own, all);
            });
  }

  static Arbitrary<CallingParty> callingParties() {
    return Arbitraries.oneOf(
        Arbitraries.just(new CallingParty.Anybody()),
        Arbitraries.just(new CallingParty.Withheld()),
        Arbitraries.of(PHONES).map(CallingParty.Extension::new),
        destinations().map(CallingParty.Number::new));
  }

  private static Arbitrary<String> destinations() {
    return Arbitraries.oneOf(
        Arbitraries.of(NUMBERS),
        Arbitraries.of(0, 1, 2).map(Settings::lineNumber),
        Arbitraries.of(0, 1, 2, 3, 4, 5).map(Settings::phoneNumber),
        Arbitraries.of(0, 1, 2).map(Settings::groupNumber),
        Arbitraries.just(OUTSIDE));
  }

  static Arbitrary<Target> targets() {
    return Arbitraries.oneOf(
        Arbitraries.of(PHONES).map(Target.Extension::new),
        Arbitraries.of(LINES).map(Target.Line::new),
        Arbitraries.of(GROUPS).map(Target.Group::new));
  }

  private static Arbitrary<AbsenceBehaviour> behaviours() {
    Arbitrary<String> destinations = destinations();
    Arbitrary<AbsenceBehaviour> forwarding =
        Combinators.combine(
                destinations,
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class),
                Arbitraries.of(Reaction.class))
            .as(Settings::behaviour);
    Arbitrary<AbsenceBehaviour> reach =
        Combinators.combine(
                destinations.list().uniqueElements().ofMinSize(1).ofMaxSize(2),
                Arbitraries.just(20).injectNull(0.5))
            .as(AbsenceBehaviour.SingleNumberReach::new);
    return Arbitraries.oneOf(Arbitraries.just(new AbsenceBehaviour.Off()), forwarding, reach);
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
