package io.bizportal.entitlement.inventory;

import io.bizportal.entitlement.ServiceKind;

/** What can be ordered with a contract beside its numbers. */
public enum ContractOption {
  /** Calls can be left as messages. */
  MESSAGE_BOX(ServiceKind.IP_VOICE),
  /** A closed network between sites, whose own prefix leaves fewer digits to forward to. */
  MEMBERS_NET(ServiceKind.IP_VOICE),
  /** The mobile-office set: forwards all calls or none. */
  MOBILE_OFFICE(ServiceKind.IP_VOICE),
  FORWARDING(ServiceKind.DOTPHONE_OFFICE),
  VOICEMAIL(ServiceKind.DOTPHONE_OFFICE),
  ANONYMOUS_REJECTION(ServiceKind.DOTPHONE_OFFICE),
  CLICK_TO_DIAL(ServiceKind.DOTPHONE_OFFICE);

  private final ServiceKind service;

  ContractOption(ServiceKind service) {
    this.service = service;
  }

  /** The service whose contracts can have it. */
  ServiceKind service() {
    return service;
  }
}
