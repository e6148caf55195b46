package io.bizportal.entitlement.grant;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change would mean, before anybody makes it (C4, C5).
 *
 * @param accountsGaining how many people get a higher level somewhere
 * @param accountsLosing how many get a lower one
 */
@Schema(requiredProperties = {"effects", "accountsGaining", "accountsLosing"})
record GrantPreview(List<GrantEffect> effects, int accountsGaining, int accountsLosing) {

  static GrantPreview of(List<GrantEffect> effects) {
    return new GrantPreview(
        effects,
        accounts(effects, effect -> effect.after().compareTo(effect.before()) > 0),
        accounts(effects, effect -> effect.after().compareTo(effect.before()) < 0));
  }

  private static int accounts(List<GrantEffect> effects, Predicate<GrantEffect> wanted) {
    Set<UUID> accounts =
        effects.stream()
            .filter(wanted)
            .flatMap(effect -> effect.accounts().stream())
            .collect(Collectors.toSet());
    return accounts.size();
  }
}
