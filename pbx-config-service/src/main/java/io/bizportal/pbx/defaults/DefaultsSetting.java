package io.bizportal.pbx.defaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.ContractWideSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * A contract's defaults as previews, plans and undo write them: there as long as the contract is.
 */
@Singleton
class DefaultsSetting extends ContractWideSetting<DefaultSettings> {

  private final Defaults defaults;
  private final SetDefaults set;

  DefaultsSetting(Defaults defaults, SetDefaults set, ObjectMapper json) {
    super(Defaults.RESOURCE, DefaultSettings.class, json);
    this.defaults = defaults;
    this.set = set;
  }

  @Override
  protected UUID id(String contract) {
    return defaults.of(contract).id;
  }

  @Override
  protected ObjectNode state(String contract) {
    return defaults.state(defaults.of(contract));
  }

  @Override
  protected Written<?> set(
      LockedContract contract, ExpectedVersion expected, DefaultSettings settings) {
    return set.set(contract, expected, settings);
  }

  @Override
  protected DefaultSettings untouched() {
    return new DefaultSettings(null, null, null);
  }
}
