package io.bizportal.pbx.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The terminal user whose own a setting is. Whoever else changes it is his deputy 代理.
 *
 * @param name as people know it: the extension's number, or the login ID
 */
@Schema(
    name = "SettingOwner",
    requiredProperties = {"kind", "name"})
public record Owner(Kind kind, String name) {

  /** What {@code name} is. */
  @Schema(name = "SettingOwnerKind")
  public enum Kind {
    EXTENSION,
    LOGIN_ID
  }

  public static Owner extension(String number) {
    return new Owner(Kind.EXTENSION, number);
  }

  public static Owner loginId(String loginId) {
    return new Owner(Kind.LOGIN_ID, loginId);
  }
}
