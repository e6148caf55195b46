package io.bizportal.pbx.extension;

import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import org.jspecify.annotations.Nullable;

/** A feature that extensions refer to by what people call it; only it knows what there is. */
public interface NamedByExtension {

  /** What an extension's settings name. */
  record Names(
      @Nullable String outgoingNumber,
      @Nullable String notificationNumber,
      @Nullable String barringProfile) {}

  /** Finds fault with what names nothing of the contract's. */
  void mustExist(LockedContract contract, Names names, Findings findings);
}
