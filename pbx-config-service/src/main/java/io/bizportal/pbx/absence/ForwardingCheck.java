package io.bizportal.pbx.absence;

import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.LoopWarning;
import java.util.List;
import java.util.UUID;

/** Looks at where forwarded calls go on. */
public interface ForwardingCheck {

  /** What to warn of if an extension behaved like this; 422 if every call would go in a circle. */
  List<LoopWarning> check(
      LockedContract contract, UUID extension, String number, AbsenceBehaviour behaviour);

  /** 422 for numbers inside the contract that are neither an extension's nor a group's. */
  void mustLead(LockedContract contract, AbsenceBehaviour behaviour);
}
