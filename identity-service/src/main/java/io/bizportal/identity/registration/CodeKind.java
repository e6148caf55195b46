package io.bizportal.identity.registration;

import io.bizportal.identity.mail.MailKind;

/** What a code is for. */
public enum CodeKind {
  /** First login: asks who is there. */
  INVITATION(MailKind.INVITATION),
  /** Forgotten password. */
  RESET(MailKind.PASSWORD_RESET);

  private final MailKind mail;

  CodeKind(MailKind mail) {
    this.mail = mail;
  }

  MailKind mail() {
    return mail;
  }
}
