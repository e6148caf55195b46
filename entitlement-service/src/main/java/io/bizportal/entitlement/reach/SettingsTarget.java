package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a settings site is entered for: a contract, or for IP Voice a voice group (C7).
 *
 * @param id the contract's number or the group's ID
 * @param representative the group's representative contract, open already or not, if the reader may
 *     read it
 * @param siteName of the contract or the representative
 * @param level the most that the reader may do anywhere in it
 * @param contracts how many contracts it means
 */
@Schema(requiredProperties = {"kind", "id", "service", "level", "contracts"})
record SettingsTarget(
    Kind kind,
    String id,
    ServiceKind service,
    @Nullable String representative,
    @Nullable String siteName,
    @Nullable String memo,
    Level level,
    int contracts) {

  enum Kind {
    CONTRACT,
    VOICE_GROUP
  }

  static SettingsTarget of(ListedContract contract) {
    return new SettingsTarget(
        Kind.CONTRACT,
        contract.number(),
        contract.service(),
        null,
        contract.siteName(),
        contract.memo(),
        contract.level(),
        1);
  }
}
