package io.bizportal.pbx.external;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.PlainSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** External numbers as previews, plans and undo write them. */
@Singleton
class ExternalNumberSetting extends PlainSetting<ExternalNumberSettings> {

  private final ExternalNumbers numbers;
  private final EditExternalNumber edit;

  ExternalNumberSetting(ExternalNumbers numbers, EditExternalNumber edit, ObjectMapper json) {
    super(ExternalNumbers.RESOURCE, ExternalNumberSettings.class, "digits", json);
    this.numbers = numbers;
    this.edit = edit;
  }

  @Override
  protected Written<?> add(LockedContract contract, UUID id, ExternalNumberSettings settings) {
    return edit.add(contract, id, settings);
  }

  @Override
  protected Written<?> replace(
      LockedContract contract, UUID id, ExpectedVersion expected, ExternalNumberSettings settings) {
    return edit.change(contract, id, expected, settings);
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return edit.remove(contract, id, expected);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return numbers
        .findByIdOptional(id)
        .filter(number -> number.contract.equals(contract.number()))
        .map(edit::state)
        .orElse(null);
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, ObjectNode> states = new HashMap<>();
    numbers
        .list("contract = ?1 and id in ?2", contract.number(), ids)
        .forEach(number -> states.put(number.id, edit.state(number)));
    return states;
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return numbers.list("contract = ?1 and id in ?2", contract, ids).stream()
        .collect(Collectors.toMap(number -> number.id, number -> number.digits));
  }
}
