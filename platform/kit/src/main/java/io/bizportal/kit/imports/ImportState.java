package io.bizportal.kit.imports;

/** How far an import has come. */
public enum ImportState {
  VALIDATING,
  /** Nothing was changed: the file has errors. */
  INVALID,
  /** Shows what would be changed and waits for somebody to apply it. */
  READY,
  APPLYING,
  APPLIED,
  CANCELLED,
  /** Nothing was changed, for a reason that is told. */
  STOPPED;

  /** Whether somebody works on it or will. */
  boolean moves() {
    return this == VALIDATING || this == APPLYING;
  }

  boolean isSettled() {
    return !moves() && this != READY;
  }
}
