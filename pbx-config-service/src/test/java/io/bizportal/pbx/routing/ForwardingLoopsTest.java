package io.bizportal.pbx.routing;

import static io.bizportal.pbx.routing.Settings.GROUPS;
import static io.bizportal.pbx.routing.Settings.PHONES;
import static io.bizportal.pbx.routing.Settings.always;
import static io.bizportal.pbx.routing.Settings.reach;
import static io.bizportal.pbx.routing.Settings.whenBusy;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.AbsenceBehaviour.SingleNumberReach;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.routing.ForwardingLoops.Loop;
import io.bizportal.pbx.routing.Routing.Line;
import io.bizportal.pbx.routing.Routing.Phone;
import io.bizportal.pbx.routing.Routing.RingGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// E8
class ForwardingLoopsTest {

  /** Telephone i forwards every call to number i, which leads to telephone i + 1. */
  private static Routing ring(int length) {
    Map<UUID, Phone> phones = new HashMap<>();
    Map<String, Target> numbers = new HashMap<>();
    for (int i = 0; i < length; i++) {
      phones.put(new UUID(1, i), new Phone("2" + (1000 + i), always("03%08d".formatted(i))));
      numbers.put("03%08d".formatted(i), new Target.Extension(new UUID(1, (i + 1) % length)));
    }
    return new Routing(phones, Map.of(), numbers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void aLoopIsFoundWithItsWholeWay(int length) {
    Loop loop = ForwardingLoops.through(new Target.Extension(new UUID(1, 0)), ring(length)).get();

    assertThat(loop.unconditional()).isTrue();
    assertThat(loop.path()).hasSize(2 * length + 1);
    assertThat(loop.path().getFirst()).isEqualTo("21000").isEqualTo(loop.path().getLast());
    assertThat(loop.path().get(1)).isEqualTo("0300000000");
  }

  /** Line i forwards to line i + 1, every call or those that find it busy. */
  private static Routing ringOfLines(int length, boolean every) {
    Map<UUID, Line> lines = new HashMap<>();
    for (int i = 0; i < length; i++) {
      String next = "050%08d".formatted((i + 1) % length);
      lines.put(
          new UUID(3, i),
          new Line("050%08d".formatted(i), every ? always(next) : whenBusy(next), false));
    }
    return Routing.ofLines(lines);
  }

  // G2, G3
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void aLoopOfLinesIsFoundWithEachNumberOnce(int length) {
    Target first = new Target.Line(new UUID(3, 0));

    Loop every = ForwardingLoops.through(first, ringOfLines(length, true)).get();
    Loop some = ForwardingLoops.through(first, ringOfLines(length, false)).get();

    assertThat(every.unconditional()).isTrue();
    assertThat(some.unconditional()).isFalse();
    assertThat(every.path()).hasSize(length + 1).isEqualTo(some.path());
    assertThat(every.path().getFirst()).isEqualTo("05000000000").isEqualTo(every.path().getLast());
    assertThat(Set.copyOf(every.path())).hasSize(length);
    assertThat(LoopMembers.of(ringOfLines(length, true), true)).hasSize(length);
  }

  @Test
  void aLoopThatLiesAheadIsNotTheLinesOwn() {
    Routing routing =
        ringOfLines(50, true)
            .with(new UUID(3, 99), new Line("05099999999", always("05000000000"), false));

    assertThat(ForwardingLoops.through(new Target.Line(new UUID(3, 99)), routing)).isEmpty();
  }

  @Test
  void aLoopOfSomeCallsIsConditional() {
    Routing busy = ring(2).with(new UUID(1, 0), new Phone("21000", whenBusy("0300000000")));

    assertThat(ForwardingLoops.through(new Target.Extension(new UUID(1, 0)), busy))
        .hasValueSatisfying(loop -> assertThat(loop.unconditional()).isFalse());
  }

  @Test
  void aGroupWhoseMemberForwardsEverythingToItIsALoop() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", always("0312345670"))),
            Map.of(
                GROUPS.get(0),
                new RingGroup("営業", GroupKind.SIMULTANEOUS, List.of(PHONES.get(1), PHONES.get(0)))),
            Map.of("0312345670", new Target.Group(GROUPS.get(0))));

    Loop loop = ForwardingLoops.through(new Target.Group(GROUPS.get(0)), routing).get();

    assertThat(loop.unconditional()).isTrue();
    assertThat(loop.path()).containsExactly("営業", "20200", "0312345670", "営業");
  }

  @Test
  void aLaterMemberOfASequenceMakesItConditional() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", always("0312345670"))),
            Map.of(
                GROUPS.get(0),
                new RingGroup("営業", GroupKind.SEQUENTIAL, List.of(PHONES.get(1), PHONES.get(0)))),
            Map.of("0312345670", new Target.Group(GROUPS.get(0))));

    assertThat(ForwardingLoops.through(new Target.Group(GROUPS.get(0)), routing))
        .hasValueSatisfying(loop -> assertThat(loop.unconditional()).isFalse());
  }

  @Test
  void forwardingOutsideIsNoLoop() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", always("0699999999"))), Map.of(), Map.of());

    assertThat(ForwardingLoops.through(new Target.Extension(PHONES.get(0)), routing)).isEmpty();
  }

  @Test
  void singleNumberReachThatRingsItselfIsALoopOfEveryCall() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", reach("0699999999", "0312345670"))),
            Map.of(),
            Map.of("0312345670", new Target.Extension(PHONES.get(0))));

    Loop loop = ForwardingLoops.through(new Target.Extension(PHONES.get(0)), routing).get();

    assertThat(loop.unconditional()).isTrue();
    assertThat(loop.path()).containsExactly("20200", "0312345670", "20200");
  }

  @Test
  void aGroupThatOffersTheCallBackEndsSingleNumberReach() {
    Routing routing =
        new Routing(
            Map.of(PHONES.get(0), new Phone("20200", reach("0312345670"))),
            Map.of(
                GROUPS.get(0), new RingGroup("営業", GroupKind.SIMULTANEOUS, List.of(PHONES.get(0)))),
            Map.of("0312345670", new Target.Group(GROUPS.get(0))));

    assertThat(ForwardingLoops.through(new Target.Extension(PHONES.get(0)), routing)).isEmpty();
    assertThat(ForwardingLoops.through(new Target.Group(GROUPS.get(0)), routing)).isEmpty();
  }

  @Property
  void aLoopIsFoundExactlyIfWalkingOnComesBack(
      @ForAll("routings") Routing routing, @ForAll("targets") Target start) {
    boolean always = returns(start, false, start, routing, true, new HashSet<>());
    boolean sometimes = returns(start, false, start, routing, false, new HashSet<>());

    var found = ForwardingLoops.through(start, routing);

    assertThat(found.isPresent()).isEqualTo(sometimes);
    assertThat(found.map(Loop::unconditional).orElse(false)).isEqualTo(always);
    assertThat(LoopMembers.of(routing, false).contains(start)).isEqualTo(sometimes);
    assertThat(LoopMembers.of(routing, true).contains(start)).isEqualTo(always);
  }

  /** The same by plain recursion; what a group offers to is a member. */
  private static boolean returns(
      Target at, boolean member, Target start, Routing routing, boolean always, Set<String> been) {
    for (Target next : nexts(at, member, routing, always)) {
      boolean asMember = at instanceof Target.Group;
      boolean ends = asMember && reaches(next.id(), routing);
      if (next.equals(start) && !ends
          || been.add(next + " " + asMember)
              && returns(next, asMember, start, routing, always, been)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(UUID phone, Routing routing) {
    return routing.phones().get(phone).absence() instanceof SingleNumberReach;
  }

  private static AbsenceBehaviour absence(Target at, Routing routing) {
    return at instanceof Target.Line
        ? routing.lines().get(at.id()).absence()
        : routing.phones().get(at.id()).absence();
  }

  private static Set<Target> nexts(Target at, boolean member, Routing routing, boolean always) {
    Set<Target> next = new HashSet<>();
    if (at instanceof Target.Group(UUID id)) {
      RingGroup group = routing.groups().get(id);
      for (int i = 0; i < group.members().size(); i++) {
        if (!always || i == 0 || group.kind() == GroupKind.SIMULTANEOUS) {
          next.add(new Target.Extension(group.members().get(i)));
        }
      }
    } else if (absence(at, routing) instanceof AbsenceBehaviour.Forwarding f
        && f.destination() != null
        && routing.numbers().containsKey(f.destination())
        && f.unconditional() != Reaction.VOICEMAIL
        && (!always || f.unconditional() == Reaction.FORWARD)) {
      next.add(routing.numbers().get(f.destination()));
    } else if (!member && absence(at, routing) instanceof SingleNumberReach reach) {
      reach.numbers().stream()
          .filter(routing.numbers()::containsKey)
          .forEach(number -> next.add(routing.numbers().get(number)));
    }
    return next;
  }

  @Provide
  Arbitrary<Routing> routings() {
    return Settings.routings();
  }

  @Provide
  Arbitrary<Target> targets() {
    return Settings.targets();
  }
}
