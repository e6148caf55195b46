package io.bizportal.entitlement.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The voice group an IP Voice contract belongs to (C2).
 *
 * @param id {@code Y} and digits
 * @param representative whether the contract is the one that stands for the group
 */
@Schema(requiredProperties = {"id", "representative"})
public record VoiceGroup(
    @NotNull @Pattern(regexp = VoiceGroup.ID) String id, boolean representative) {

  public static final String ID = "Y[0-9]{1,9}";

  /** As many as a token can name one by one. */
  public static final int MOST_CONTRACTS = 100;

  /** What a contract's row says; null for a contract in no group. */
  public static @Nullable VoiceGroup of(@Nullable String id, boolean representative) {
    return id == null ? null : new VoiceGroup(id, representative);
  }
}
