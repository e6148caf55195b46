package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Extensions as previews, plans and undo write them. */
@Singleton
class ExtensionSetting implements SettingKind {

  private final Extensions extensions;
  private final AddExtension add;
  private final ChangeExtension change;
  private final ExtensionState state;
  private final ObjectMapper json;

  ExtensionSetting(
      Extensions extensions,
      AddExtension add,
      ChangeExtension change,
      ExtensionState state,
      ObjectMapper json) {
    this.extensions = extensions;
    this.add = add;
    this.change = change;
    this.state = state;
    this.json = json;
  }

  @Override
  public String resource() {
    return ExtensionState.RESOURCE;
  }

  @Override
  public Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    return add.add(contract, id, read(settings), kept == null ? null : KeptCredentials.read(kept));
  }

  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return change.change(contract, id, expected, read(settings));
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return change.remove(contract, id, expected);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return extensions
        .findByIdOptional(id)
        .filter(extension -> extension.contract.equals(contract.number()))
        .map(state::of)
        .orElse(null);
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, ObjectNode> states = new HashMap<>();
    for (Extension one : extensions.some(contract.number(), ids)) {
      states.put(one.id, state.of(one));
      extensions.getEntityManager().detach(one);
    }
    return states;
  }

  @Override
  public ObjectNode settings(ObjectNode of) {
    ObjectNode settings = of.deepCopy();
    settings.remove("number");
    settings.remove("sipUserId");
    return settings;
  }

  @Override
  public @Nullable String name(ObjectNode of) {
    return of.path("number").asText();
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return extensions.numbers(contract, ids);
  }

  private ExtensionSettings read(ObjectNode settings) {
    return SettingKinds.read(json, settings, ExtensionSettings.class);
  }
}
