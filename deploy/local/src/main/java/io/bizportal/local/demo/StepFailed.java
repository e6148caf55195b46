package io.bizportal.local.demo;

/** A step of the journey did not see what it must see; the message says which and what it saw. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepFailed(String message) {
    super(message);
  }

  StepFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
