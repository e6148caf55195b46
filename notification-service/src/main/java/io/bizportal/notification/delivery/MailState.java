package io.bizportal.notification.delivery;

import java.util.Set;

/** Where a mail stands; see the package's picture. */
enum MailState {
  QUEUED,
  SENDING,
  SENT,
  EXPIRED,
  FAILED,
  UNCERTAIN,
  UNREADABLE;

  /** What an operator has to look at, and may send again. */
  static final Set<MailState> DEAD_LETTERS = Set.of(FAILED, UNCERTAIN, UNREADABLE);

  boolean isDeadLetter() {
    return DEAD_LETTERS.contains(this);
  }
}
