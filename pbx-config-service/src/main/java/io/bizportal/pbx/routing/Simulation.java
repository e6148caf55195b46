package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.routing.SimulationStep.Because;
import io.bizportal.pbx.routing.SimulationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a call rings, and what happens if nobody answers (E10), in the call order that the README
 * of this service sets down. Ends always: after {@link #DEEPEST} forwardings in a row or {@link
 * #MOST_STEPS} steps a call is given up.
 */
public final class Simulation {

  public static final int DEEPEST = 10;
  public static final int MOST_STEPS = 500;

  /** How long a telephone rings if nothing else is set. */
  public static final int RING_SECONDS = 60;

  /** How long each member of a group rings in turn. */
  public static final int MEMBER_SECONDS = 15;

  private final Routing routing;
  private final Map<UUID, PhoneState> states;
  private final CallingParty calling;
  private final List<SimulationStep> steps = new ArrayList<>();

  private Simulation(Routing routing, Map<UUID, PhoneState> states, CallingParty calling) {
    this.routing = routing;
    this.states = states;
    this.calling = calling;
  }

  /** The steps of somebody's call to {@code target}; telephones without a state are idle. */
  public static List<SimulationStep> run(
      Target target, Routing routing, Map<UUID, PhoneState> states) {
    return run(target, routing, states, new CallingParty.Anybody());
  }

  /** The same of a caller who is known, or withholds his number. */
  public static List<SimulationStep> run(
      Target target, Routing routing, Map<UUID, PhoneState> states, CallingParty calling) {
    Simulation simulation = new Simulation(routing, states, calling);
    simulation.begin();
    simulation.arrive(target, 0, 0);
    return List.copyOf(simulation.steps);
  }

  private void begin() {
    switch (calling) {
      case CallingParty.Anybody() -> {}
      case CallingParty.Withheld() -> add(Kind.CALLED_ANONYMOUSLY, 0, 0, "");
      case CallingParty.Extension(UUID id) ->
          add(Kind.CALLED_BY_EXTENSION, 0, 0, routing.name(new Target.Extension(id)));
      case CallingParty.Number(String digits) -> add(Kind.CALLED_BY_NUMBER, 0, 0, digits);
    }
  }

  private void arrive(Target target, int second, int depth) {
    String at = routing.name(target);
    if (isGivenUp()) {
      return;
    }
    if (depth > DEEPEST) {
      add(Kind.TOO_MANY_FORWARDINGS, second, depth, at);
      return;
    }
    switch (target) {
      case Target.Extension(UUID id) -> {
        add(Kind.ARRIVES_AT_EXTENSION, second, depth, at);
        telephone(target, second, depth);
      }
      case Target.Line(UUID id) -> {
        add(Kind.ARRIVES_AT_LINE, second, depth, at);
        Routing.Line line = routing.lines().get(id);
        if (line != null && line.rejectsAnonymous() && calling instanceof CallingParty.Withheld) {
          add(Kind.REJECTS_ANONYMOUS, second, depth, at);
        } else {
          telephone(target, second, depth);
        }
      }
      case Target.Group(UUID id) -> {
        add(Kind.ARRIVES_AT_GROUP, second, depth, at);
        Routing.RingGroup group = routing.groups().get(id);
        if (group != null) {
          group(group, second, depth);
        }
      }
    }
  }

  private void telephone(Target target, int second, int depth) {
    String at = routing.name(target);
    PhoneState state = state(target.id());
    Because busy = busy(target.id());
    switch (routing.absence(target)) {
      case AbsenceBehaviour.Off() -> plain(at, state, busy, second, depth);
      case AbsenceBehaviour.Forwarding f -> {
        if (f.unconditional() != Reaction.NOTHING) {
          react(at, f.unconditional(), f, Because.UNCONDITIONAL, second, depth);
        } else if (state == PhoneState.BUSY && f.busy() != Reaction.NOTHING) {
          react(at, f.busy(), f, busy, second, depth);
        } else if (state == PhoneState.UNREACHABLE && f.unreachable() != Reaction.NOTHING) {
          react(at, f.unreachable(), f, Because.UNREACHABLE, second, depth);
        } else if (state == PhoneState.IDLE && f.ringSeconds() != null) {
          ring(List.of(at), at, f.ringSeconds(), second, depth);
          react(at, f.noAnswer(), f, Because.NO_ANSWER, second + f.ringSeconds(), depth);
        } else {
          plain(at, state, busy, second, depth);
        }
      }
      case AbsenceBehaviour.SingleNumberReach reach -> reach(at, reach, state, busy, second, depth);
    }
  }

  private void reach(
      String at,
      AbsenceBehaviour.SingleNumberReach reach,
      PhoneState state,
      Because busy,
      int second,
      int depth) {
    Integer untilVoicemail = reach.ringSeconds();
    int seconds = untilVoicemail == null ? RING_SECONDS : untilVoicemail;
    switch (state) {
      case IDLE -> ring(List.of(at), at, seconds, second, depth);
      case BUSY -> add(Kind.PASSES_OVER, second, depth, at, null, busy);
      case UNREACHABLE -> add(Kind.PASSES_OVER, second, depth, at, null, Because.UNREACHABLE);
    }
    for (String digits : reach.numbers()) {
      add(Kind.ALSO_CALLS, second, depth, at, digits, null);
      number(digits, second, depth + 1);
    }
    if (untilVoicemail == null) {
      add(Kind.NOBODY_ANSWERS, second + seconds, depth, at);
    } else {
      add(Kind.VOICEMAIL, second + seconds, depth, at, null, Because.NO_ANSWER);
    }
  }

  private void plain(String at, PhoneState state, Because busy, int second, int depth) {
    switch (state) {
      case IDLE -> {
        ring(List.of(at), at, RING_SECONDS, second, depth);
        add(Kind.NOBODY_ANSWERS, second + RING_SECONDS, depth, at);
      }
      case BUSY -> add(Kind.BUSY_TONE, second, depth, at, null, busy);
      case UNREACHABLE -> add(Kind.UNREACHABLE_TONE, second, depth, at);
    }
  }

  private void react(
      String at,
      Reaction reaction,
      AbsenceBehaviour.Forwarding f,
      Because because,
      int second,
      int depth) {
    String destination = f.destination();
    if (reaction == Reaction.FORWARD && destination != null) {
      add(Kind.FORWARDS, second, depth, at, destination, because);
      number(destination, second, depth + 1);
    } else {
      add(Kind.VOICEMAIL, second, depth, at, null, because);
    }
  }

  private void number(String digits, int second, int depth) {
    Target target = routing.numbers().get(digits);
    if (target == null) {
      add(Kind.LEAVES, second, depth, digits);
      if (calling.equals(new CallingParty.Number(digits))) {
        add(Kind.BUSY_TONE, second, depth, digits, null, Because.CALLING);
      }
    } else {
      arrive(target, second, depth);
    }
  }

  private void group(Routing.RingGroup group, int second, int depth) {
    switch (group.kind()) {
      case SIMULTANEOUS -> together(group, second, depth);
      case SEQUENTIAL, CYCLIC -> inTurn(group, second, depth);
      case PICKUP, PARK -> add(Kind.LEADS_NOWHERE, second, depth, group.name());
    }
  }

  private void together(Routing.RingGroup group, int second, int depth) {
    List<String> ringing = new ArrayList<>();
    boolean goesOn = false;
    for (UUID member : group.members()) {
      String at = routing.name(new Target.Extension(member));
      switch (offer(member)) {
        case Offer.Rings() -> ringing.add(at);
        case Offer.GoesTo(String digits) -> {
          goesOn = true;
          add(Kind.FORWARDS, second, depth, at, digits, Because.UNCONDITIONAL);
          number(digits, second, depth + 1);
        }
        case Offer.Declined(Because because) ->
            add(Kind.PASSES_OVER, second, depth, at, null, because);
      }
    }
    if (!ringing.isEmpty()) {
      ring(ringing, group.name(), RING_SECONDS, second, depth);
    }
    if (!ringing.isEmpty() || !goesOn) {
      int rung = ringing.isEmpty() ? 0 : RING_SECONDS;
      add(Kind.NOBODY_ANSWERS, second + rung, depth, group.name());
    }
  }

  /** A member that forwards all calls takes this one with it. */
  private void inTurn(Routing.RingGroup group, int began, int depth) {
    int second = began;
    for (UUID member : group.members()) {
      String at = routing.name(new Target.Extension(member));
      switch (offer(member)) {
        case Offer.Rings() -> {
          ring(List.of(at), group.name(), MEMBER_SECONDS, second, depth);
          second += MEMBER_SECONDS;
        }
        case Offer.GoesTo(String digits) -> {
          add(Kind.FORWARDS, second, depth, at, digits, Because.UNCONDITIONAL);
          number(digits, second, depth + 1);
          return;
        }
        case Offer.Declined(Because because) ->
            add(Kind.PASSES_OVER, second, depth, at, null, because);
      }
    }
    add(Kind.NOBODY_ANSWERS, second, depth, group.name());
  }

  private sealed interface Offer {

    record Rings() implements Offer {}

    record GoesTo(String digits) implements Offer {}

    record Declined(Because because) implements Offer {}
  }

  private Offer offer(UUID member) {
    if (routing.absence(new Target.Extension(member)) instanceof AbsenceBehaviour.Forwarding f) {
      String destination = f.destination();
      if (f.unconditional() == Reaction.FORWARD && destination != null) {
        return new Offer.GoesTo(destination);
      }
      if (f.unconditional() == Reaction.VOICEMAIL) {
        return new Offer.Declined(Because.UNCONDITIONAL);
      }
    }
    return switch (state(member)) {
      case IDLE -> new Offer.Rings();
      case BUSY -> new Offer.Declined(busy(member));
      case UNREACHABLE -> new Offer.Declined(Because.UNREACHABLE);
    };
  }

  /** Whoever calls is on the telephone. */
  private PhoneState state(UUID telephone) {
    return calls(telephone) ? PhoneState.BUSY : states.getOrDefault(telephone, PhoneState.IDLE);
  }

  private Because busy(UUID telephone) {
    return calls(telephone) ? Because.CALLING : Because.BUSY;
  }

  private boolean calls(UUID telephone) {
    return switch (calling) {
      case CallingParty.Anybody() -> false;
      case CallingParty.Withheld() -> false;
      case CallingParty.Extension(UUID id) -> id.equals(telephone);
      case CallingParty.Number(String digits) ->
          switch (routing.numbers().get(digits)) {
            case null -> false;
            case Target.Extension(UUID id) -> id.equals(telephone);
            case Target.Line(UUID id) -> id.equals(telephone);
            case Target.Group ignored -> false;
          };
    };
  }

  private void ring(List<String> rings, String at, int seconds, int second, int depth) {
    add(new SimulationStep(Kind.RINGS, second, depth, at, null, List.copyOf(rings), seconds, null));
  }

  private void add(Kind kind, int second, int depth, String at) {
    add(kind, second, depth, at, null, null);
  }

  private void add(
      Kind kind, int second, int depth, String at, @Nullable String to, @Nullable Because because) {
    add(new SimulationStep(kind, second, depth, at, to, null, null, because));
  }

  /** The last step there may be says that the call is given up. */
  private void add(SimulationStep step) {
    if (steps.size() == MOST_STEPS - 1) {
      steps.add(
          new SimulationStep(
              Kind.TOO_MANY_FORWARDINGS,
              step.second(),
              step.depth(),
              step.at(),
              null,
              null,
              null,
              null));
    } else if (!isGivenUp()) {
      steps.add(step);
    }
  }

  private boolean isGivenUp() {
    return steps.size() >= MOST_STEPS;
  }
}
