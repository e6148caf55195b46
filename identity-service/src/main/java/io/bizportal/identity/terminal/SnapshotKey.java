package io.bizportal.identity.terminal;

import io.bizportal.kit.request.UuidText;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key of an extension in {@code pbx-config-snapshot}: all that a removal tells. */
record SnapshotKey(String contract, UUID extension) {

  private static final Pattern EXTENSION =
      Pattern.compile("(N[0-9]{9})/extension/(" + UuidText.FORM + ")");

  /** Empty for another kind of setting. */
  static Optional<SnapshotKey> of(@Nullable String key) {
    Matcher matcher = EXTENSION.matcher(key == null ? "" : key);
    return matcher.matches()
        ? Optional.of(new SnapshotKey(matcher.group(1), UUID.fromString(matcher.group(2))))
        : Optional.empty();
  }
}
