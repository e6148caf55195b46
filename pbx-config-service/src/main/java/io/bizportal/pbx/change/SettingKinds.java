package io.bizportal.pbx.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.problem.JsonFaults;
import io.bizportal.pbx.access.ServiceSite;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The kinds of settings there are, and how their settings are read. */
@Singleton
public class SettingKinds {

  private final List<SettingKind> all;

  SettingKinds(@All List<SettingKind> all) {
    this.all = all;
  }

  public Optional<SettingKind> of(String resource) {
    return all.stream().filter(kind -> kind.resource().equals(resource)).findFirst();
  }

  /** What people call those of {@code ids} that are settings of the contract, of whatever kind. */
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    all.forEach(kind -> names.putAll(kind.names(contract, ids)));
    return names;
  }

  /** The same for settings of one site, whichever of some contracts has them. */
  public Map<UUID, String> names(ServiceSite site, Set<String> contracts, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      all.stream()
          .filter(kind -> kind.site() == site)
          .forEach(kind -> names.putAll(kind.names(contracts, ids)));
    }
    return names;
  }

  /** One that a change set names, and that is therefore there. */
  public SettingKind require(String resource) {
    return of(resource).orElseThrow(() -> new IllegalStateException("no kind " + resource));
  }

  /** Settings as their endpoint would read them from a body; 422 for what it would refuse. */
  public static <T> T read(ObjectMapper json, ObjectNode settings, Class<T> type) {
    try {
      return json.treeToValue(settings, type);
    } catch (JsonProcessingException e) {
      throw JsonFaults.refusal(e);
    }
  }
}
