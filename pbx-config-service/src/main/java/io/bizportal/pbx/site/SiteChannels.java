package io.bizportal.pbx.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many calls a site may have at the same time. */
record SiteChannels(
    @Schema(examples = "20") @Nullable String siteNumber,
    @Schema(minimum = "1", maximum = "9999") @Nullable Integer channels) {

  static final int MOST = 9_999;
}
