package io.bizportal.pbx.voice;

/** Where forwarded calls of a number end. */
public enum VoiceTarget {
  /** At the effective destination of the list. */
  FORWARD,
  /** In the message box. */
  VOICEMAIL
}
