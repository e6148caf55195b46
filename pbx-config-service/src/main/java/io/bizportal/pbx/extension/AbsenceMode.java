package io.bizportal.pbx.extension;

/** What an extension does in absence. */
public enum AbsenceMode {
  OFF,
  FORWARDING,
  SINGLE_NUMBER_REACH
}
