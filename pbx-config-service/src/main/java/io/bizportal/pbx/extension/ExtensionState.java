package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** An extension as change sets and events tell it: its settings and SIP user ID, no secret. */
@Singleton
class ExtensionState {

  static final String RESOURCE = "extension";

  private final ObjectMapper json;

  ExtensionState(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode of(Extension extension) {
    ObjectNode state = json.valueToTree(ExtensionView.of(extension));
    state.remove("id");
    state.remove("version");
    state.remove("createdAt");
    state.remove("updatedAt");
    return state;
  }
}
