package io.bizportal.pbx.voice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.change.LastingSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forwardings as previews, plans and undo write them: there as long as their number is. */
@Singleton
class VoiceForwardingSetting extends LastingSetting<VoiceForwardingSettings> {

  private static final VoiceForwardingSettings NEVER_SET =
      new VoiceForwardingSettings(false, null, null, null, null, null, null, null, null);

  private final SetVoiceForwarding set;
  private final VoiceNumbers numbers;
  private final VoiceForwardings forwardings;

  VoiceForwardingSetting(
      SetVoiceForwarding set,
      VoiceNumbers numbers,
      VoiceForwardings forwardings,
      ObjectMapper json) {
    super(VoiceForwardings.RESOURCE, VoiceForwardingSettings.class, json);
    this.set = set;
    this.numbers = numbers;
    this.forwardings = forwardings;
  }

  @Override
  public ServiceSite site() {
    return ServiceSite.IP_VOICE;
  }

  @Override
  protected Written<?> set(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      VoiceForwardingSettings settings) {
    return set.set(contract, id, expected, settings);
  }

  @Override
  protected VoiceForwardingSettings untouched() {
    return NEVER_SET;
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return numbers
        .of(contract.company(), contract.number(), id)
        .map(number -> forwardings.state(number.number(), number.forwarding()))
        .orElse(null);
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    return numbers.of(contract.company(), contract.number(), ids).stream()
        .collect(
            Collectors.toMap(
                VoiceNumberView::id,
                number -> forwardings.state(number.number(), number.forwarding())));
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    ObjectNode settings = state.deepCopy();
    settings.remove(VoiceForwardings.NUMBER);
    return settings;
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return state.path(VoiceForwardings.NUMBER).asText();
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return names(Set.of(contract), ids);
  }

  @Override
  public Map<UUID, String> names(Set<String> contracts, Collection<UUID> ids) {
    return numbers.digits(contracts, ids);
  }
}
