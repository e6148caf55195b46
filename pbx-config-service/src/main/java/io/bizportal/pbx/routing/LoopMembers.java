package io.bizportal.pbx.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that lies on some loop, found in one pass however many there are (Tarjan's strongly connected
 * components, without recursion).
 */
public final class LoopMembers {

  private record Frame(Target at, Iterator<Target> ahead) {}

  private final Routing routing;
  private final boolean unconditional;
  private final Map<Target, Integer> order = new HashMap<>();
  private final Map<Target, Integer> lowest = new HashMap<>();
  private final Deque<Target> open = new ArrayDeque<>();
  private final Set<Target> isOpen = new HashSet<>();
  private final Set<Target> members = new HashSet<>();

  private LoopMembers(Routing routing, boolean unconditional) {
    this.routing = routing;
    this.unconditional = unconditional;
  }

  /** Those on a loop; {@code unconditional}: on one that every call takes. */
  public static Set<Target> of(Routing routing, boolean unconditional) {
    LoopMembers search = new LoopMembers(routing, unconditional);
    routing.phones().keySet().stream().map(Target.Extension::new).forEach(search::from);
    routing.lines().keySet().stream().map(Target.Line::new).forEach(search::from);
    routing.groups().keySet().stream().map(Target.Group::new).forEach(search::from);
    return search.members;
  }

  private void from(Target start) {
    if (order.containsKey(start)) {
      return;
    }
    Deque<Frame> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Frame frame = path.element();
      if (frame.ahead().hasNext()) {
        Target next = frame.ahead().next();
        if (!order.containsKey(next)) {
          path.push(enter(next));
        } else if (isOpen.contains(next)) {
          lower(frame.at(), order.getOrDefault(next, 0));
        }
      } else {
        path.pop();
        leave(frame.at());
        if (!path.isEmpty()) {
          lower(path.element().at(), lowest.getOrDefault(frame.at(), 0));
        }
      }
    }
  }

  private Frame enter(Target target) {
    order.put(target, order.size());
    lowest.put(target, order.size() - 1);
    open.push(target);
    isOpen.add(target);
    return new Frame(target, ahead(target).iterator());
  }

  private void leave(Target target) {
    if (!lowest.getOrDefault(target, -1).equals(order.get(target))) {
      return;
    }
    Set<Target> component = new HashSet<>();
    Target closed;
    do {
      closed = open.pop();
      isOpen.remove(closed);
      component.add(closed);
    } while (!closed.equals(target));
    if (component.size() > 1 || ahead(target).anyMatch(target::equals)) {
      members.addAll(component);
    }
  }

  private Stream<Target> ahead(Target target) {
    return ForwardingLoops.steps(new ForwardingLoops.Arrival(target, false), routing)
        .filter(step -> !unconditional || step.unconditional())
        .map(ForwardingLoops.Step::to)
        .filter(arrival -> ForwardingLoops.goesOn(arrival, routing))
        .map(ForwardingLoops.Arrival::at);
  }

  private void lower(Target target, int to) {
    lowest.merge(target, to, Math::min);
  }
}
