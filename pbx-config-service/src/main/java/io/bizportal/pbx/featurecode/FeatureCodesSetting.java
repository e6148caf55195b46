package io.bizportal.pbx.featurecode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.ContractWideSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Feature codes as previews, plans and undo write them: there as long as the contract is. */
@Singleton
class FeatureCodesSetting extends ContractWideSetting<CodeSettings> {

  private final FeatureCodes codes;
  private final SetFeatureCodes set;

  FeatureCodesSetting(FeatureCodes codes, SetFeatureCodes set, ObjectMapper json) {
    super(FeatureCodes.RESOURCE, CodeSettings.class, json);
    this.codes = codes;
    this.set = set;
  }

  @Override
  protected UUID id(String contract) {
    return codes.of(contract).id;
  }

  @Override
  protected ObjectNode state(String contract) {
    return codes.state(codes.of(contract));
  }

  @Override
  protected Written<?> set(
      LockedContract contract, ExpectedVersion expected, CodeSettings settings) {
    return set.set(contract, expected, settings);
  }

  @Override
  protected CodeSettings untouched() {
    return CodeSettings.NONE;
  }
}
