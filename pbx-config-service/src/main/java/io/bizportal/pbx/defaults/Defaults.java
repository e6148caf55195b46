package io.bizportal.pbx.defaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.extension.ExtensionUse.Use;
import io.bizportal.pbx.external.ExternalNumberUse;
import io.bizportal.pbx.music.MusicUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contracts' defaults, and how change sets and events tell them. */
@ApplicationScoped
class Defaults
    implements PanacheRepositoryBase<ContractDefaults, String>, MusicUse, ExternalNumberUse {

  static final String RESOURCE = "contract-defaults";

  private final ObjectMapper json;

  Defaults(ObjectMapper json) {
    this.json = json;
  }

  ContractDefaults of(String contract) {
    ContractDefaults defaults = findById(contract);
    return defaults == null ? ContractDefaults.never(contract) : defaults;
  }

  ObjectNode state(ContractDefaults defaults) {
    ObjectNode state = json.valueToTree(DefaultsView.of(defaults));
    state.remove(List.of("id", "version"));
    return state;
  }

  @Override
  public List<Use> usesOfMusic(UUID music) {
    return list("holdMusic = ?1", music).stream().map(Defaults::use).toList();
  }

  @Override
  public Map<UUID, List<Use>> usesOfNumbers(String contract, Map<UUID, String> numbers) {
    ContractDefaults defaults = of(contract);
    return numbers.entrySet().stream()
        .filter(
            number ->
                number.getValue().equals(defaults.outgoingNumber)
                    || number.getValue().equals(defaults.notificationNumber))
        .collect(Collectors.toMap(Map.Entry::getKey, number -> List.of(use(defaults))));
  }

  private static Use use(ContractDefaults defaults) {
    return new Use(RESOURCE, defaults.id, defaults.contract);
  }
}
