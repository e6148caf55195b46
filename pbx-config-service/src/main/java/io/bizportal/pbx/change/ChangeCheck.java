package io.bizportal.pbx.change;

import io.bizportal.pbx.contract.LockedContract;
import java.util.List;

/**
 * A rule between settings that may be broken while several are written one after another, and must
 * hold when all are.
 */
public interface ChangeCheck {

  /**
   * Refuses changes that are written, not committed, if the contract's settings don't fit each
   * other any more.
   */
  void check(LockedContract contract, List<Change> changes);
}
