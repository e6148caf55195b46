package io.bizportal.kit.table;

/** Hears how far work has come, and ends it with an exception where it must not go on. */
public interface Progress {

  /** Of 100. */
  void at(int percent);

  /** The same, for a part of the work from {@code from} to {@code to} percent. */
  default void at(int from, int to, int done, int of) {
    at(from + (int) ((long) (to - from) * done / Math.max(1, of)));
  }
}
