package io.bizportal.pbx.external;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature whose settings name external numbers; what is named can't be removed (E8). */
public interface ExternalNumberUse {

  /**
   * Settings of the contract that name them, by the number's ID; one that nothing names is not
   * among them.
   *
   * @param numbers digits by ID: some settings name the one, some the other
   */
  Map<UUID, List<Use>> usesOfNumbers(String contract, Map<UUID, String> numbers);
}
