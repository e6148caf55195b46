package io.bizportal.pbx.routing;

import io.bizportal.pbx.numbering.DialString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which calls go another way under other settings (E9). Compared are calls to every external number
 * and every group, and to the telephones that were changed; with these idle, busy and out of reach,
 * of somebody who shows his number and, where lines reject such calls, of somebody who withholds
 * it.
 */
public final class CallComparison {

  /** Told one by one; the rest is counted. */
  public static final int MOST_SHOWN = 20;

  /** Compared at most; a contract with more numbers and groups is compared in part. */
  static final int MOST_COMPARED = 5_000;

  private final Routing before;
  private final Routing after;
  private final Set<UUID> changed;
  private final boolean rejectsSome;

  private CallComparison(Routing before, Routing after, Set<UUID> changed) {
    this.before = before;
    this.after = after;
    this.changed = changed;
    this.rejectsSome =
        Stream.of(before, after)
            .flatMap(routing -> routing.lines().values().stream())
            .anyMatch(Routing.Line::rejectsAnonymous);
  }

  /**
   * A call that would go another way.
   *
   * @param dialed what is called: a number, or a group by its name
   * @param state what the changed telephones are doing
   * @param withheld whether the caller withholds his number
   * @param before what happens now; empty if it can't be called
   * @param after what would happen
   */
  @Schema(
      name = "CallDifference",
      requiredProperties = {"dialed", "state", "withheld", "before", "after"})
  public record Difference(
      String dialed,
      PhoneState state,
      boolean withheld,
      List<SimulationStep> before,
      List<SimulationStep> after) {

    private boolean differs() {
      return !before.equals(after);
    }

    /** Whether the same happens to somebody who shows his number. */
    private boolean isLike(Difference shown) {
      return afterwards(before).equals(shown.before()) && afterwards(after).equals(shown.after());
    }

    /** Without the step that tells who calls. */
    private static List<SimulationStep> afterwards(List<SimulationStep> withheld) {
      return withheld.isEmpty() ? withheld : withheld.subList(1, withheld.size());
    }
  }

  /**
   * All of them.
   *
   * @param total how many there are, of which {@code shown} has the first
   * @param complete false if there were too many calls to compare them all
   */
  @Schema(
      name = "CallDifferences",
      requiredProperties = {"total", "complete", "shown"})
  public record Differences(int total, boolean complete, List<Difference> shown) {}

  /** {@code changed}: IDs of telephones whose own calls and states matter, among others. */
  public static Differences of(Routing before, Routing after, Set<UUID> changed) {
    return new CallComparison(before, after, changed).compare();
  }

  private Differences compare() {
    Map<String, Call> calls = calls();
    List<Difference> different = new ArrayList<>();
    calls.values().stream()
        .limit(MOST_COMPARED)
        .forEach(call -> different.addAll(differences(call)));
    return new Differences(
        different.size(),
        calls.size() <= MOST_COMPARED,
        List.copyOf(different.subList(0, Math.min(MOST_SHOWN, different.size()))));
  }

  private record Call(String dialed, @Nullable Target before, @Nullable Target after) {

    /** Known because calls are forwarded there: what it leads to is compared by its own name. */
    boolean isInside() {
      return DialString.isValid(dialed)
          && !(before instanceof Target.Line || after instanceof Target.Line);
    }
  }

  /** By what is dialed, numbers first. */
  private Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    for (String digits : union(before.numbers().keySet(), after.numbers().keySet())) {
      Call call = new Call(digits, before.numbers().get(digits), after.numbers().get(digits));
      if (!call.isInside()) {
        calls.put(digits, call);
      }
    }
    add(calls, changed, Target.Extension::new, Routing::phones);
    add(calls, changed, Target.Line::new, Routing::lines);
    add(
        calls,
        union(before.groups().keySet(), after.groups().keySet()),
        Target.Group::new,
        Routing::groups);
    return calls;
  }

  private void add(
      Map<String, Call> calls,
      Collection<UUID> ids,
      Function<UUID, Target> target,
      Function<Routing, Map<UUID, ?>> known) {
    ids.stream()
        .map(target)
        .filter(
            one ->
                known.apply(before).containsKey(one.id())
                    || known.apply(after).containsKey(one.id()))
        .map(
            one -> {
              boolean was = known.apply(before).containsKey(one.id());
              boolean is = known.apply(after).containsKey(one.id());
              return new Call((is ? after : before).name(one), was ? one : null, is ? one : null);
            })
        .sorted(Comparator.comparing(Call::dialed))
        .forEach(call -> calls.putIfAbsent(call.dialed(), call));
  }

  /** Those of callers who withhold their number are told where they fare otherwise than others. */
  private List<Difference> differences(Call call) {
    List<Difference> found = new ArrayList<>(differences(call, false));
    if (rejectsSome) {
      differences(call, true).stream()
          .filter(one -> !one.isLike(difference(call, one.state(), false)))
          .forEach(found::add);
    }
    return found;
  }

  /**
   * What all calls gain or lose, whatever the telephones are doing, is told for idle ones alone.
   */
  private List<Difference> differences(Call call, boolean withheld) {
    Difference idle = difference(call, PhoneState.IDLE, withheld);
    List<Difference> found = new ArrayList<>();
    if (idle.differs()) {
      found.add(idle);
    }
    if (concernsPhones()) {
      for (PhoneState state : List.of(PhoneState.BUSY, PhoneState.UNREACHABLE)) {
        Difference other = difference(call, state, withheld);
        boolean told =
            idle.differs()
                && (other.before().equals(idle.before()) || other.after().equals(idle.after()));
        if (!told && other.differs()) {
          found.add(other);
        }
      }
    }
    return found;
  }

  private boolean concernsPhones() {
    return changed.stream()
        .anyMatch(
            id ->
                Stream.of(before, after)
                    .anyMatch(one -> one.phones().containsKey(id) || one.lines().containsKey(id)));
  }

  private Difference difference(Call call, PhoneState state, boolean withheld) {
    Map<UUID, PhoneState> states =
        changed.stream().collect(Collectors.toMap(Function.identity(), id -> state));
    CallingParty calling = withheld ? new CallingParty.Withheld() : new CallingParty.Anybody();
    return new Difference(
        call.dialed(),
        state,
        withheld,
        run(call.before(), before, states, calling),
        run(call.after(), after, states, calling));
  }

  private static List<SimulationStep> run(
      @Nullable Target target,
      Routing routing,
      Map<UUID, PhoneState> states,
      CallingParty calling) {
    return target == null ? List.of() : Simulation.run(target, routing, states, calling);
  }

  private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
