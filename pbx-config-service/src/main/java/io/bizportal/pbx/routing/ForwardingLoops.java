package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * Where a call is.
   *
   * @param asMember whether a group offers it there
   */
  record Arrival(Target at, boolean asMember) {}

  record Step(Arrival to, List<String> by, boolean unconditional) {}

  /** One step of the search, back to where it began. */
  private record Reached(Arrival at, List<String> by, @Nullable Reached from) {

    /** Names from the beginning to here. */
    List<String> path(Routing routing) {
      Deque<String> path = new ArrayDeque<>();
      for (Reached step = this; step != null; step = step.from()) {
        path.addFirst(routing.name(step.at().at()));
        step.by().reversed().forEach(path::addFirst);
      }
      return List.copyOf(path);
    }
  }

  /**
   * A loop through {@code start}. One that every call takes is found rather than one that some do.
   * Since settings with an unconditional loop are never stored, a new one passes what was changed.
   */
  public static Optional<Loop> through(Target start, Routing routing) {
    return search(start, routing, true).or(() -> search(start, routing, false));
  }

  private static Optional<Loop> search(Target start, Routing routing, boolean unconditional) {
    Set<Arrival> seen = new HashSet<>();
    Deque<Reached> ahead = new ArrayDeque<>();
    ahead.add(new Reached(new Arrival(start, false), List.of(), null));
    while (!ahead.isEmpty()) {
      Reached now = ahead.removeFirst();
      for (Step step : steps(now.at(), routing).toList()) {
        if (unconditional && !step.unconditional()) {
          continue;
        }
        Reached next = new Reached(step.to(), step.by(), now);
        if (step.to().at().equals(start) && goesOn(step.to(), routing)) {
          return Optional.of(new Loop(next.path(routing), unconditional));
        }
        if (seen.add(step.to())) {
          ahead.add(next);
        }
      }
    }
    return Optional.empty();
  }

  /** A group's call to a member doesn't ring the numbers of the member's single number reach. */
  static boolean goesOn(Arrival arrival, Routing routing) {
    return !arrival.asMember()
        || !(routing.absence(arrival.at()) instanceof AbsenceBehaviour.SingleNumberReach);
  }

  static Stream<Step> steps(Arrival arrival, Routing routing) {
    return switch (arrival.at()) {
      case Target.Extension ignored -> forwarding(arrival, routing);
      case Target.Line ignored -> forwarding(arrival, routing);
      case Target.Group(UUID id) -> {
        Routing.RingGroup group = routing.groups().get(id);
        yield group == null ? Stream.empty() : members(group);
      }
    };
  }

  private static Stream<Step> forwarding(Arrival arrival, Routing routing) {
    if (!goesOn(arrival, routing)) {
      return Stream.empty();
    }
    return switch (routing.absence(arrival.at())) {
      case AbsenceBehaviour.Off() -> Stream.empty();
      case AbsenceBehaviour.Forwarding f ->
          f.unconditional() == Reaction.VOICEMAIL
              ? Stream.empty()
              : toNumbers(f, routing, f.unconditional() == Reaction.FORWARD);
      // They ring for every call, whatever the telephone is doing.
      case AbsenceBehaviour.SingleNumberReach reach -> toNumbers(reach, routing, true);
    };
  }

  private static Stream<Step> toNumbers(
      AbsenceBehaviour behaviour, Routing routing, boolean unconditional) {
    return behaviour.destinations().stream()
        .flatMap(
            digits ->
                Optional.ofNullable(routing.numbers().get(digits)).stream()
                    .map(
                        to ->
                            new Step(
                                new Arrival(to, false), by(digits, to, routing), unconditional)));
  }

  /** What is called by its own number needn't be told twice. */
  private static List<String> by(String digits, Target to, Routing routing) {
    return to instanceof Target.Line || routing.name(to).equals(digits)
        ? List.of()
        : List.of(digits);
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
    return new Step(new Arrival(new Target.Extension(member), true), List.of(), unconditional);
  }
}
