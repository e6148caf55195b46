package io.bizportal.identity.terminal;

/** What somebody's sign-in at a settings site belongs to (D1, D5, C11). */
public enum TerminalKind {
  /** An extension of a cloud PBX. */
  EXTENSION,
  /** A login ID of Dotphone Office. */
  LOGIN_ID,
  /** The administrator of one Dotphone Office base contract. */
  ADMIN_ID;

  /** Their names, for parameters that must be one of them. */
  public static final String ANY = "EXTENSION|LOGIN_ID|ADMIN_ID";
}
