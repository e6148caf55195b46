package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.csv.LoopReport;
import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds calls that would come back, across the rows of a file and the settings beside them. */
@Singleton
class CheckRouting {

  private final ReadRouting routing;

  CheckRouting(ReadRouting routing) {
    this.routing = routing;
  }

  void check(String contract, List<CheckExtensions.Wanted> wanted, Set<UUID> gone, Faults faults) {
    Set<String> inside = inside(wanted);
    Routing after = after(routing.of(contract, Set.of(), inside), wanted, inside, gone);
    LoopReport loops = new LoopReport(after, faults);
    for (CheckExtensions.Wanted one : wanted) {
      loops.tell(
          one.cells().line(),
          "destination",
          one.cells().text("destination"),
          new Target.Extension(one.id()));
    }
  }

  /** Numbers inside the contract that rows forward to. */
  private static Set<String> inside(List<CheckExtensions.Wanted> wanted) {
    return wanted.stream()
        .flatMap(one -> one.row().absence().destinations().stream())
        .filter(DialString::isValid)
        .collect(Collectors.toSet());
  }

  private static Routing after(
      Routing before, List<CheckExtensions.Wanted> wanted, Set<String> inside, Set<UUID> gone) {
    Map<UUID, Routing.Phone> phones = new HashMap<>(before.phones());
    phones.keySet().removeAll(gone);
    for (CheckExtensions.Wanted one : wanted) {
      phones.put(one.id(), new Routing.Phone(one.row().settings().number(), one.row().absence()));
    }
    Map<String, Target> numbers = new HashMap<>(before.numbers());
    numbers.values().removeIf(target -> gone.contains(target.id()));
    for (CheckExtensions.Wanted one : wanted) {
      one.numbers()
          .filter(digits -> inside.contains(digits) || before.numbers().containsKey(digits))
          .forEach(digits -> numbers.put(digits, new Target.Extension(one.id())));
    }
    return new Routing(phones, before.groups(), numbers);
  }
}
