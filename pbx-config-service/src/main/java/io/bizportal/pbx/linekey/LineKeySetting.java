package io.bizportal.pbx.linekey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Line keys as previews, plans and undo write them: there as long as their extension is. */
@Singleton
class LineKeySetting implements SettingKind {

  private final Extensions extensions;
  private final LineKeys keys;
  private final SetLineKeys set;
  private final ObjectMapper json;

  LineKeySetting(Extensions extensions, LineKeys keys, SetLineKeys set, ObjectMapper json) {
    this.extensions = extensions;
    this.keys = keys;
    this.set = set;
    this.json = json;
  }

  @Override
  public String resource() {
    return LineKeys.RESOURCE;
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
    return set.set(
        contract, id, expected, SettingKinds.read(json, settings, LineKeySettings.class));
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return set.set(contract, id, expected, new LineKeySettings(List.of()));
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return extensions.among(contract.number(), Set.of(id)).isEmpty()
        ? null
        : keys.state(keys.of(id).stored());
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    return state.deepCopy();
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return null;
  }
}
