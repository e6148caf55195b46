package io.bizportal.pbx.extension;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.seal.SealingKeys;
import java.util.Base64;

/** What the change set of a removal keeps, so that undoing it lets the terminal register again. */
public record KeptCredentials(String userId, SealingKeys.Sealed sealed) {

  static ObjectNode of(Extension extension) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sipUserId", extension.sipUserId)
        .put("sipSecret", Base64.getEncoder().encodeToString(extension.sipSecret))
        .put("sipSecretKey", extension.sipSecretKey);
  }

  /** As a change set kept them. */
  public static KeptCredentials read(ObjectNode kept) {
    return new KeptCredentials(
        kept.path("sipUserId").asText(),
        new SealingKeys.Sealed(
            kept.path("sipSecretKey").asText(),
            Base64.getDecoder().decode(kept.path("sipSecret").asText())));
  }
}
