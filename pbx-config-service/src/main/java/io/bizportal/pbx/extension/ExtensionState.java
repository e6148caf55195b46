package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** An extension as change sets and events tell it: its settings and SIP user ID, no secret. */
@Singleton
public class ExtensionState {

  public static final String RESOURCE = "extension";

  private final ObjectMapper json;

  ExtensionState(ObjectMapper json) {
    this.json = json;
  }

  /** Of one that is written without its entity. */
  public ObjectNode of(CheckedSettings settings, String sipUserId) {
    Extension extension = new Extension();
    extension.apply(settings);
    extension.sipUserId = sipUserId;
    return of(extension);
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
