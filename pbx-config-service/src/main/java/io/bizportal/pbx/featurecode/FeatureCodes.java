package io.bizportal.pbx.featurecode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The contracts' feature codes, and how change sets and events tell them. */
@ApplicationScoped
class FeatureCodes implements PanacheRepositoryBase<ContractCodes, String> {

  static final String RESOURCE = "feature-codes";

  private final ObjectMapper json;

  FeatureCodes(ObjectMapper json) {
    this.json = json;
  }

  ContractCodes of(String contract) {
    ContractCodes row = findById(contract);
    return row == null ? ContractCodes.usual(contract) : row;
  }

  ObjectNode state(ContractCodes row) {
    return json.valueToTree(row.settings());
  }
}
