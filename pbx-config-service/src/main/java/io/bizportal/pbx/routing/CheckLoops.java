package io.bizportal.pbx.routing;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.ForwardingCheck;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Refuses settings under which every call would go round for ever, and warns of some. */
@ApplicationScoped
public class CheckLoops implements ForwardingCheck {

  private final ReadRouting routing;

  CheckLoops(ReadRouting routing) {
    this.routing = routing;
  }

  @Override
  public List<LoopWarning> check(
      LockedContract contract, UUID extension, String number, AbsenceBehaviour behaviour) {
    List<String> destinations = behaviour.destinations();
    if (destinations.isEmpty() || !routing.leadsBack(contract.number(), destinations, extension)) {
      // Most calls don't come back: nothing else to read for them.
      return List.of();
    }
    Routing wanted =
        routing
            .of(contract.number(), Set.of(extension), Set.copyOf(destinations))
            .with(extension, new Routing.Phone(number, behaviour));
    return ForwardingLoops.through(new Target.Extension(extension), wanted).stream()
        .map(loop -> warned(loop, pointer(loop, behaviour)))
        .toList();
  }

  @Override
  public void mustLead(LockedContract contract, AbsenceBehaviour behaviour) {
    List<String> destinations = behaviour.destinations();
    Set<String> inside =
        destinations.stream().filter(DialString::isValid).collect(Collectors.toSet());
    Set<String> known = routing.inside(contract.number(), inside).keySet();
    Findings findings = new Findings();
    for (int i = 0; i < destinations.size(); i++) {
      if (inside.contains(destinations.get(i)) && !known.contains(destinations.get(i))) {
        findings.add(InsideDestinations.unknown(pointer(i, behaviour)));
      }
    }
    findings.refuseIfAny();
  }

  /** The field whose number a loop takes first. */
  private static String pointer(ForwardingLoops.Loop loop, AbsenceBehaviour behaviour) {
    return pointer(behaviour.destinations().indexOf(loop.path().get(1)), behaviour);
  }

  private static String pointer(int place, AbsenceBehaviour behaviour) {
    return behaviour instanceof AbsenceBehaviour.SingleNumberReach
        ? "/numbers/" + place
        : "/destination";
  }

  /**
   * What to warn of; 422 at {@code pointer} if every call would loop.
   *
   * @param changed what the change is about, in {@code routing} as it would be
   */
  public List<LoopWarning> check(Target changed, Routing routing, String pointer) {
    return check(changed, routing, pointer, UnaryOperator.identity());
  }

  /**
   * The same, with loops told as {@code shown} makes them of what calls pass: a caller may read
   * some of it only.
   */
  public List<LoopWarning> check(
      Target changed, Routing routing, String pointer, UnaryOperator<List<String>> shown) {
    return ForwardingLoops.through(changed, routing)
        .map(loop -> new ForwardingLoops.Loop(shown.apply(loop.path()), loop.unconditional()))
        .map(loop -> warned(loop, pointer))
        .stream()
        .toList();
  }

  private static LoopWarning warned(ForwardingLoops.Loop loop, String pointer) {
    if (loop.unconditional()) {
      String way = String.join(" → ", loop.path());
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              pointer,
              "forwarding-loop",
              "転送が循環します（" + way + "）",
              "Calls would go round for ever (" + way + ")")
          .withExtension("path", loop.path());
    }
    return new LoopWarning("conditional-loop", loop.path());
  }
}
