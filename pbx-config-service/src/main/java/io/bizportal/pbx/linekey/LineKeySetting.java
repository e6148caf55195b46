package io.bizportal.pbx.linekey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.LastingSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Line keys as previews, plans and undo write them: there as long as their extension is. */
@Singleton
class LineKeySetting extends LastingSetting<LineKeySettings> {

  private final Extensions extensions;
  private final LineKeys keys;
  private final SetLineKeys set;

  LineKeySetting(Extensions extensions, LineKeys keys, SetLineKeys set, ObjectMapper json) {
    super(LineKeys.RESOURCE, LineKeySettings.class, json);
    this.extensions = extensions;
    this.keys = keys;
    this.set = set;
  }

  @Override
  protected Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, LineKeySettings settings) {
    return set.set(contract, id, expected, settings);
  }

  @Override
  protected LineKeySettings untouched() {
    return new LineKeySettings(List.of());
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, List<LineKey>> stored = keys.stored(ids);
    return extensions.among(contract.number(), ids).stream()
        .collect(
            Collectors.toMap(
                Function.identity(), id -> keys.state(stored.getOrDefault(id, List.of()))));
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return extensions.among(contract.number(), Set.of(id)).isEmpty()
        ? null
        : keys.state(keys.of(id).stored());
  }
}
