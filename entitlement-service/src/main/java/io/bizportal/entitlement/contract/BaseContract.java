package io.bizportal.entitlement.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The base a Dotphone Office contract stands under (C2).
 *
 * @param number the base contract's number; its own if it is one
 * @param adminId the base's administrator ID 管理者ID
 */
@Schema(requiredProperties = {"number", "adminId"})
public record BaseContract(
    @NotNull @Pattern(regexp = "N[0-9]{9}") String number,
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,31}") String adminId) {

  /** What a contract's row says; null for a contract without one. */
  public static @Nullable BaseContract of(@Nullable String number, @Nullable String adminId) {
    return number == null || adminId == null ? null : new BaseContract(number, adminId);
  }
}
