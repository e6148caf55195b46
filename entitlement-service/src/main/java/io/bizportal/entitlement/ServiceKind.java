package io.bizportal.entitlement;

/** The services that have a settings site. */
public enum ServiceKind {
  SMART_PBX,
  HIKARI_CLOUD_PBX,
  IP_VOICE,
  DOTPHONE_OFFICE
}
