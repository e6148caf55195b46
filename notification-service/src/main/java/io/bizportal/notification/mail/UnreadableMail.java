package io.bizportal.notification.mail;

/**
 * A request that can't be opened or written; the reason names the fault and none of the content.
 */
public class UnreadableMail extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableMail(String reason) {
    // No cause: parsers quote what they could not read, and that may be a secret.
    super(reason);
    this.reason = reason;
  }

  /** A stable code, for instance {@code unknown-key}. */
  public String reason() {
    return reason;
  }
}
