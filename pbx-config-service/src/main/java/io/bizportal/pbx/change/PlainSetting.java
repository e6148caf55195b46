package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.contract.LockedContract;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of setting without secrets, whose state is what its settings were: {@code S}, as its
 * endpoint takes them.
 */
public abstract class PlainSetting<S> implements SettingKind {

  private final String resource;
  private final Class<S> type;
  private final String nameField;
  private final ObjectMapper json;

  /** {@code nameField}: the field of the state that people call it by. */
  protected PlainSetting(String resource, Class<S> type, String nameField, ObjectMapper json) {
    this.resource = resource;
    this.type = type;
    this.nameField = nameField;
    this.json = json;
  }

  /** Adds one under this ID. */
  protected abstract Written<?> add(LockedContract contract, UUID id, S settings);

  /** Replaces the settings of one. */
  protected abstract Written<?> replace(
      LockedContract contract, UUID id, ExpectedVersion expected, S settings);

  @Override
  public final String resource() {
    return resource;
  }

  @Override
  public final Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    return add(contract, id, SettingKinds.read(json, settings, type));
  }

  @Override
  public final Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return replace(contract, id, expected, SettingKinds.read(json, settings, type));
  }

  @Override
  public final ObjectNode settings(ObjectNode state) {
    return state.deepCopy();
  }

  @Override
  public final @Nullable String name(ObjectNode state) {
    return state.path(nameField).asText();
  }
}
