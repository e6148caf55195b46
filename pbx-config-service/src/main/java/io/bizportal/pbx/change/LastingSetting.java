package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.contract.LockedContract;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of setting that is there as long as what it belongs to: adding one is setting it, removing
 * one sets it back to what it was before anybody did. {@code S}: the settings as their endpoint
 * takes them.
 */
public abstract class LastingSetting<S> implements SettingKind {

  private final String resource;
  private final Class<S> type;
  private final ObjectMapper json;

  protected LastingSetting(String resource, Class<S> type, ObjectMapper json) {
    this.resource = resource;
    this.type = type;
    this.json = json;
  }

  /** Sets one; 404 if the contract has none of this ID. */
  protected abstract Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, S settings);

  /** What holds until somebody sets it. */
  protected abstract S untouched();

  @Override
  public final String resource() {
    return resource;
  }

  @Override
  public final Written<?> create(
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
    return set(contract, id, expected, read(settings));
  }

  @Override
  public final Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return set(contract, id, expected, untouched());
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    return state.deepCopy();
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return null;
  }

  /** Settings as their endpoint would read them; 422 for what it would refuse. */
  protected final S read(ObjectNode settings) {
    return SettingKinds.read(json, settings, type);
  }
}
