package io.bizportal.pbx.absence;

/** What to do with a call in one case. */
public enum Reaction {
  NOTHING,
  FORWARD,
  VOICEMAIL
}
