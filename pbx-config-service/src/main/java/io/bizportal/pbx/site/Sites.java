package io.bizportal.pbx.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The contracts' site channels, and how change sets and events tell them. */
@ApplicationScoped
class Sites implements PanacheRepositoryBase<ContractSites, String> {

  static final String RESOURCE = "site-channels";

  private static final TypeReference<List<SiteChannels>> LIST = new TypeReference<>() {};

  private final ObjectMapper json;

  Sites(ObjectMapper json) {
    this.json = json;
  }

  ContractSites of(String contract) {
    ContractSites row = findById(contract);
    return row == null ? ContractSites.never(contract) : row;
  }

  SitesView view(ContractSites row) {
    return new SitesView(row.id, sites(row), row.version);
  }

  ObjectNode state(ContractSites row) {
    ObjectNode state = json.createObjectNode();
    state.set("sites", json.valueToTree(sites(row)));
    return state;
  }

  void apply(ContractSites row, List<SiteChannels> sites) {
    try {
      row.sites = json.writeValueAsString(sites);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<SiteChannels> sites(ContractSites row) {
    try {
      return json.readValue(row.sites, LIST);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a contract's sites can't be read", e);
    }
  }
}
