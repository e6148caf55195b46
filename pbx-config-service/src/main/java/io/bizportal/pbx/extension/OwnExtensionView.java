package io.bizportal.pbx.extension;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal user sees of his extension: the numbers he is called by and calls with. Memos,
 * terminal and SIP account are the administrators'.
 */
@Schema(name = "OwnExtension", requiredProperties = "number")
record OwnExtensionView(
    String number, @Nullable String officeLinkNumber, @Nullable String outgoingNumber) {

  static OwnExtensionView of(Extension extension) {
    return new OwnExtensionView(
        extension.number(), extension.officeLinkNumber, extension.outgoingNumber);
  }
}
