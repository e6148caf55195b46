package io.bizportal.pbx.voice;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;

/** What the list of a voice group's numbers can be sorted by; ties by number and contract. */
enum VoiceNumberField implements SortedPart.Field {
  NUMBER("number", List.of(SortKey.asItIs("n.number"), SortKey.asItIs("n.contract"))),
  SITE_ID(
      "siteId",
      List.of(SortKey.text("n.site_id"), SortKey.asItIs("n.number"), SortKey.asItIs("n.contract"))),
  CONTRACT("contract", List.of(SortKey.asItIs("n.contract"), SortKey.asItIs("n.number")));

  private final String fieldName;
  private final List<SortKey> keys;

  VoiceNumberField(String fieldName, List<SortKey> keys) {
    this.fieldName = fieldName;
    this.keys = keys;
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<VoiceNumberField> part, VoiceNumberView last) {
    return switch (part.sort().field()) {
      case NUMBER -> part.cursor(last.number(), last.contract());
      case SITE_ID ->
          part.cursor(last.siteId() == null ? "" : last.siteId(), last.number(), last.contract());
      case CONTRACT -> part.cursor(last.contract(), last.number());
    };
  }
}
