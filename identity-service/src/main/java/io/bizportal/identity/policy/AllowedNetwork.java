package io.bizportal.identity.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A network people may come from, and what it is. */
@Schema(requiredProperties = "network")
public record AllowedNetwork(
    @NotNull @Size(max = 60) String network,
    @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*") String memo) {

  String memoOrEmpty() {
    return memo == null ? "" : memo;
  }
}
