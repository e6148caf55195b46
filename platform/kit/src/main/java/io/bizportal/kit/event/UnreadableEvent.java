package io.bizportal.kit.event;

/** A record that is no CloudEvent, or whose data is not what its reader expects. */
public class UnreadableEvent extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
