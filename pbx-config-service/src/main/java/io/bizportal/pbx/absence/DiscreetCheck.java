package io.bizportal.pbx.absence;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.LoopWarning;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells a terminal user that calls would come back to him, and keeps which way they come: that is
 * what his colleagues have set.
 */
public record DiscreetCheck(ForwardingCheck whole) implements ForwardingCheck {

  @Override
  public List<LoopWarning> check(
      LockedContract contract, UUID extension, String number, AbsenceBehaviour behaviour) {
    return told(() -> whole.check(contract, extension, number, behaviour));
  }

  @Override
  public void mustLead(LockedContract contract, AbsenceBehaviour behaviour) {
    whole.mustLead(contract, behaviour);
  }

  /** What he is told of what was found. */
  public static List<LoopWarning> told(Supplier<List<LoopWarning>> check) {
    try {
      return check.get().stream()
          .map(warning -> new LoopWarning(warning.code(), List.of()))
          .toList();
    } catch (ProblemException loop) {
      ProblemException discreet = new ProblemException(CommonProblem.VALIDATION);
      loop.fields()
          .forEach(
              field ->
                  discreet.withField(
                      field.pointer(),
                      field.code(),
                      "転送が循環するため、この転送先は指定できません",
                      "Calls would come back here for ever"));
      throw discreet;
    }
  }
}
