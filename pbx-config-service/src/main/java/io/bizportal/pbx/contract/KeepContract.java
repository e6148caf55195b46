package io.bizportal.pbx.contract;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.inbox.Inbox;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Applies one contract event once. */
@ApplicationScoped
class KeepContract {

  private final EventReader events;
  private final Inbox inbox;
  private final Contracts contracts;

  KeepContract(EventReader events, Inbox inbox, Contracts contracts) {
    this.events = events;
    this.inbox = inbox;
    this.contracts = contracts;
  }

  @Transactional
  void keep(CloudEvent event) {
    if (!inbox.firstTime("contract", event)) {
      return;
    }
    ContractDescribed said = events.data(event, ContractDescribed.class);
    contracts.describe(
        said.contract(),
        said.company(),
        said.service(),
        said.lifeCycle(),
        said.siteName(),
        said.version());
  }
}
