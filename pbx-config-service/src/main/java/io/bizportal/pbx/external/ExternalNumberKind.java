package io.bizportal.pbx.external;

/** What an external number is for. */
public enum ExternalNumberKind {
  /** 代表 */
  REPRESENTATIVE,
  /** 個別 */
  INDIVIDUAL,
  /** Rings a gateway to other equipment. */
  VOIP_GATEWAY
}
