package io.bizportal.pbx.extension;

/** What stands on the desk 端末種別. */
public enum TerminalKind {
  IP_PHONE,
  SMARTPHONE,
  SOFTPHONE,
  CORDLESS,
  VOIP_GATEWAY,
  OTHER
}
