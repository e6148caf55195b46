package io.bizportal.pbx.contract;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.inbox.Inbox;
import io.bizportal.pbx.inventory.Inventories;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Applies one contract event once. */
@ApplicationScoped
class KeepContract {

  private final EventReader events;
  private final Inbox inbox;
  private final Contracts contracts;
  private final Inventories inventories;

  KeepContract(EventReader events, Inbox inbox, Contracts contracts, Inventories inventories) {
    this.events = events;
    this.inbox = inbox;
    this.contracts = contracts;
    this.inventories = inventories;
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
        said.voiceGroup() == null ? null : said.voiceGroup().id(),
        said.version());
    if (said.inventory() != null) {
      inventories.keep(said.contract(), said.inventory(), said.version());
    }
  }
}
