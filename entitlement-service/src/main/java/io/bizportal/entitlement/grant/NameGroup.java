package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A group's name and description, for a new group or an existing one. */
record NameGroup(
    @NotBlank @Size(max = 100) @PlainText String name,
    @Size(max = 500) @PlainText @Nullable String description) {

  String descriptionOrEmpty() {
    return description == null ? "" : description;
  }
}
