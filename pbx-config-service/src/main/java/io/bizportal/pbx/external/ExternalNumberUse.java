package io.bizportal.pbx.external;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.List;
import java.util.UUID;

/** A feature whose settings name external numbers; what is named can't be removed (E8). */
public interface ExternalNumberUse {

  /** Settings of the contract that name the number, by its ID or by its digits. */
  List<Use> usesOfNumber(String contract, UUID id, String digits);
}
