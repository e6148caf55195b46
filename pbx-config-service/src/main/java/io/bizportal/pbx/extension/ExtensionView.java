package io.bizportal.pbx.extension;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.rule.Normalisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An extension as it is shown.
 *
 * @param number site number and terminal number
 * @param absence only in lists
 * @param sipSecret only in the answer that creates the extension
 * @param normalised only after a write: what was stored in another form than it was given
 */
record ExtensionView(
    UUID id,
    String number,
    String siteNumber,
    String terminalNumber,
    @Nullable String officeLinkNumber,
    String memo,
    @Nullable TerminalKind terminalKind,
    boolean multipleDevices,
    @Nullable String outgoingNumber,
    @Nullable String notificationNumber,
    boolean directedPickup,
    @Nullable String barringProfile,
    @Nullable String deliveryAddress,
    @Nullable String terminalItem,
    @Nullable String terminalMemo,
    @Schema(description = "only in lists, since it is a setting of its own")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable AbsenceMode absence,
    String sipUserId,
    @Schema(description = "shown once, in the answer that creates the extension")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String sipSecret,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised) {

  static ExtensionView of(Extension e) {
    return of(e, null, List.of());
  }

  static ExtensionView listed(Extension e) {
    return of(e, e.absence(), null, List.of());
  }

  static ExtensionView of(Extension e, @Nullable String sipSecret, List<Normalisation> normalised) {
    return of(e, null, sipSecret, normalised);
  }

  private static ExtensionView of(
      Extension e,
      @Nullable AbsenceMode absence,
      @Nullable String sipSecret,
      List<Normalisation> normalised) {
    return new ExtensionView(
        e.id,
        e.number(),
        e.siteNumber,
        e.terminalNumber,
        e.officeLinkNumber,
        e.memo,
        e.terminalKind,
        e.multipleDevices,
        e.outgoingNumber,
        e.notificationNumber,
        e.directedPickup,
        e.barringProfile,
        e.deliveryAddress,
        e.terminalItem,
        e.terminalMemo,
        absence,
        e.sipUserId,
        sipSecret,
        e.version,
        e.createdAt,
        e.updatedAt,
        normalised);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "ExtensionView[" + id + "]";
  }
}
