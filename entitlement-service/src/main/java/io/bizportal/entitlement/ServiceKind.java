package io.bizportal.entitlement;

/**
 * The services a company can have contracts for; what else is known of them is in the catalogue.
 */
public enum ServiceKind {
  SMART_PBX,
  HIKARI_CLOUD_PBX,
  IP_VOICE,
  DOTPHONE_OFFICE,
  OFFICE_INTERNET,
  BUSINESS_VPN,
  BUSINESS_MOBILE,
  MAIL_SECURITY,
  CLOUD_STORAGE
}
