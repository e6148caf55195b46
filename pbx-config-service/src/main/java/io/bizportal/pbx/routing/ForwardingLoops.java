package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds calls that come back to where they were (E8). */
public final class ForwardingLoops {

  private ForwardingLoops() {}

  /**
   * A way back to where it began.
   *
   * @param path names of what the call passes, the first one again at the end
   * @param unconditional whether every call goes that way, whatever the phones do
   */
  public record Loop(List<String> path, boolean unconditional) {}

  private record Step(Target to, List<String> by, boolean unconditional) {}

  private record Reached(Target at, List<String> path) {}

  /**
   * A loop through {@code start}. One that every call takes is found rather than one that some do.
   * Since settings with an unconditional loop are never stored, a new one passes what was changed.
   */
  public static Optional<Loop> through(Target start, Routing routing) {
    return search(start, routing, true).or(() -> search(start, routing, false));
  }

  private static Optional<Loop> search(Target start, Routing routing, boolean unconditional) {
    Set<Target> seen = new HashSet<>();
    Deque<Reached> ahead = new ArrayDeque<>();
    ahead.add(new Reached(start, List.of(routing.name(start))));
    while (!ahead.isEmpty()) {
      Reached now = ahead.removeFirst();
      for (Step step : steps(now.at(), routing).toList()) {
        if (unconditional && !step.unconditional()) {
          continue;
        }
        List<String> path = new ArrayList<>(now.path());
        path.addAll(step.by());
        path.add(routing.name(step.to()));
        if (step.to().equals(start)) {
          return Optional.of(new Loop(List.copyOf(path), unconditional));
        }
        if (seen.add(step.to())) {
          ahead.add(new Reached(step.to(), path));
        }
      }
    }
    return Optional.empty();
  }

  private static Stream<Step> steps(Target at, Routing routing) {
    return switch (at) {
      case Target.Extension(UUID id) -> {
        Routing.Phone phone = routing.phones().get(id);
        yield phone == null ? Stream.empty() : forwarding(phone.absence(), routing);
      }
      case Target.Group(UUID id) -> {
        Routing.RingGroup group = routing.groups().get(id);
        yield group == null ? Stream.empty() : members(group);
      }
    };
  }

  private static Stream<Step> forwarding(AbsenceBehaviour absence, Routing routing) {
    if (!(absence instanceof AbsenceBehaviour.Forwarding f) || f.destination() == null) {
      return Stream.empty();
    }
    Target to = routing.numbers().get(f.destination());
    boolean always = f.unconditional() == Reaction.FORWARD;
    boolean never = f.unconditional() == Reaction.VOICEMAIL;
    return to == null || never
        ? Stream.empty()
        : Stream.of(new Step(to, List.of(f.destination()), always));
  }

  /** Every call is offered to all members at once, or to the first and then perhaps to others. */
  private static Stream<Step> members(Routing.RingGroup group) {
    return switch (group.kind()) {
      case SIMULTANEOUS -> group.members().stream().map(member -> toMember(member, true));
      case SEQUENTIAL, CYCLIC ->
          group.members().stream()
              .map(member -> toMember(member, member.equals(group.members().getFirst())));
      case PICKUP, PARK -> Stream.empty();
    };
  }

  private static Step toMember(UUID member, boolean unconditional) {
    return new Step(new Target.Extension(member), List.of(), unconditional);
  }
}
