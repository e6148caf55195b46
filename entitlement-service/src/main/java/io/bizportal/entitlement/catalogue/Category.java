package io.bizportal.entitlement.catalogue;

/** What services are sorted by. */
public enum Category {
  CLOUD_PBX,
  IP_TELEPHONY,
  MOBILE,
  NETWORK,
  CLOUD
}
