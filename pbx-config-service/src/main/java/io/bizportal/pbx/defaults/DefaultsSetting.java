package io.bizportal.pbx.defaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract's defaults as previews, plans and undo write them: there as long as the contract is.
 */
@Singleton
class DefaultsSetting implements SettingKind {

  private final Defaults defaults;
  private final SetDefaults set;
  private final ObjectMapper json;

  DefaultsSetting(Defaults defaults, SetDefaults set, ObjectMapper json) {
    this.defaults = defaults;
    this.set = set;
    this.json = json;
  }

  @Override
  public String resource() {
    return Defaults.RESOURCE;
  }

  @Override
  public Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    return change(contract, id, ExpectedVersion.any(), settings, kept);
  }

  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return set(contract, id, expected, SettingKinds.read(json, settings, DefaultSettings.class));
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return set(contract, id, expected, new DefaultSettings(null, null));
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    ContractDefaults row = defaults.of(contract.number());
    return row.id.equals(id) ? defaults.state(row) : null;
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    return state.deepCopy();
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return null;
  }

  private Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, DefaultSettings settings) {
    if (!defaults.of(contract.number()).id.equals(id)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return set.set(contract, expected, settings);
  }
}
