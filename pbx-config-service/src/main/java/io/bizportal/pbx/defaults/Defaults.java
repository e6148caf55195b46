package io.bizportal.pbx.defaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.extension.ExtensionUse.Use;
import io.bizportal.pbx.external.ExternalNumberUse;
import io.bizportal.pbx.music.MusicUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

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
    return uses("holdMusic = ?1", music);
  }

  @Override
  public List<Use> usesOfNumber(String contract, UUID id, String digits) {
    return uses("contract = ?1 and outgoingNumber = ?2", contract, digits);
  }

  private List<Use> uses(String naming, Object... named) {
    return list(naming, named).stream()
        .map(defaults -> new Use(RESOURCE, defaults.id, defaults.contract))
        .toList();
  }
}
