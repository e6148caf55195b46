package io.bizportal.pbx.routing;

/** What a telephone does when a call arrives. */
public enum PhoneState {
  /** It rings, and nobody answers. */
  IDLE,
  BUSY,
  UNREACHABLE
}
