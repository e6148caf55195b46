package io.bizportal.pbx.linekey;

/** What a line key does. */
public enum LineKeyKind {
  /** Takes and makes calls on an external number. */
  LINE,
  /** Shows whether another extension is busy, and picks up its calls. */
  EXTENSION,
  /** Calls a number. */
  SPEED_DIAL;

  /** Any of them, as a pattern. */
  static final String ANY = "LINE|EXTENSION|SPEED_DIAL";
}
