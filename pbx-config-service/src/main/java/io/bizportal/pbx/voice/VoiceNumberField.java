package io.bizportal.pbx.voice;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;
import org.jspecify.annotations.Nullable;

/** What the list of a voice group's numbers can be sorted by; ties by number and contract. */
enum VoiceNumberField implements RowField<VoiceNumberView> {
  NUMBER(
      "number",
      asItIs("n.number", VoiceNumberView::number),
      asItIs("n.contract", VoiceNumberView::contract)),
  SITE_ID(
      "siteId",
      text("n.site_id", VoiceNumberView::siteId),
      asItIs("n.number", VoiceNumberView::number),
      asItIs("n.contract", VoiceNumberView::contract)),
  CONTRACT(
      "contract",
      asItIs("n.contract", VoiceNumberView::contract),
      asItIs("n.number", VoiceNumberView::number)),
  FORWARDING(
      "forwarding",
      text("n.forwarded_to", number -> forwardedTo(number.forwarding())),
      asItIs("n.number", VoiceNumberView::number),
      asItIs("n.contract", VoiceNumberView::contract));

  private final RowOrder<VoiceNumberView> order;

  @SafeVarargs
  VoiceNumberField(String fieldName, KeyOf<VoiceNumberView>... keys) {
    this.order = RowOrder.of(fieldName, keys);
  }

  private static @Nullable String forwardedTo(VoiceForwarding forwarding) {
    return forwarding.enabled() ? forwarding.target().name() : null;
  }

  @Override
  public RowOrder<VoiceNumberView> order() {
    return order;
  }
}
