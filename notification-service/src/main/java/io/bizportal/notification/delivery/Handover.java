package io.bizportal.notification.delivery;

/** What is known after a mail was offered to the server. */
sealed interface Handover {

  /** The server has it. */
  record Accepted() implements Handover {}

  /** The server surely doesn't have it, and another try may help. */
  record NotTaken(String reason) implements Handover {}

  /** The server refused this mail for good. */
  record Refused(String reason) implements Handover {}

  /** The dialogue broke off: the server may or may not have it. */
  record Unknown(String reason) implements Handover {}
}
