package io.bizportal.kit.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** IDs as callers write them; {@link UUID#fromString} takes much that is none. */
public final class UuidText {

  /** For {@code @Pattern} at parameters. */
  public static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private UuidText() {}

  /** The ID, if it has the form of one. */
  public static Optional<UUID> read(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
