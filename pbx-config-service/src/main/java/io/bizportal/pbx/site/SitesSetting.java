package io.bizportal.pbx.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.ContractWideSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Site channels as previews, plans and undo write them: there as long as the contract is. */
@Singleton
class SitesSetting extends ContractWideSetting<ChannelSettings> {

  private final Sites sites;
  private final SetSites set;

  SitesSetting(Sites sites, SetSites set, ObjectMapper json) {
    super(Sites.RESOURCE, ChannelSettings.class, json);
    this.sites = sites;
    this.set = set;
  }

  @Override
  protected UUID id(String contract) {
    return sites.of(contract).id;
  }

  @Override
  protected ObjectNode state(String contract) {
    return sites.state(sites.of(contract));
  }

  @Override
  protected Written<?> set(
      LockedContract contract, ExpectedVersion expected, ChannelSettings settings) {
    return set.set(contract, expected, settings);
  }

  @Override
  protected ChannelSettings untouched() {
    return ChannelSettings.NONE;
  }
}
