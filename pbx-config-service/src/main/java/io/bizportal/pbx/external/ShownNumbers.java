package io.bizportal.pbx.external;

import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.ExtensionUse.Use;
import io.bizportal.pbx.extension.ExtensionsNaming;
import io.bizportal.pbx.extension.NamedByExtension;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that extensions show to those they call: only the contract's own (E5). */
@ApplicationScoped
public class ShownNumbers implements NamedByExtension, ExternalNumberUse {

  private final ExternalNumbers numbers;
  private final ExtensionsNaming extensions;

  ShownNumbers(ExternalNumbers numbers, ExtensionsNaming extensions) {
    this.numbers = numbers;
    this.extensions = extensions;
  }

  @Override
  public void mustExist(LockedContract contract, Names names, Findings findings) {
    mustBeOurs(contract, names.outgoingNumber(), "/outgoingNumber", findings);
    mustBeOurs(contract, names.notificationNumber(), "/notificationNumber", findings);
  }

  /** Finds fault with a number that is not one of the contract's external numbers. */
  public void mustBeOurs(
      LockedContract contract, @Nullable String digits, String pointer, Findings findings) {
    if (digits != null
        && numbers.count("contract = ?1 and digits = ?2", contract.number(), digits) == 0) {
      findings.add(
          pointer,
          "number-unknown",
          "外線着信に登録されている番号を指定してください",
          "Must be one of the contract's external numbers");
    }
  }

  @Override
  public Map<UUID, List<Use>> usesOfNumbers(String contract, Map<UUID, String> numbers) {
    Map<String, List<Use>> named = extensions.showing(contract, numbers.values());
    Map<UUID, List<Use>> uses = new HashMap<>();
    numbers.forEach(
        (id, digits) -> {
          if (named.containsKey(digits)) {
            uses.put(id, named.get(digits));
          }
        });
    return uses;
  }
}
