package io.bizportal.pbx.inventory;

/** What can be ordered with a contract; a rule may depend on it. */
public enum ContractOption {
  /** IP Voice: calls can be left as messages. */
  MESSAGE_BOX,
  /** IP Voice: a closed network, which leaves fewer digits to forward to. */
  MEMBERS_NET,
  /** IP Voice: forwards all calls or none. */
  MOBILE_OFFICE,
  /** Dotphone Office. */
  FORWARDING,
  /** Dotphone Office. */
  VOICEMAIL,
  /** Dotphone Office. */
  ANONYMOUS_REJECTION,
  /** Dotphone Office. */
  CLICK_TO_DIAL
}
