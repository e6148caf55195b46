package io.bizportal.identity.terminalpassword;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was set for whom.
 *
 * @param password only one that was made here, and only this once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "loginId")
record PasswordSetView(String loginId, @Nullable String password) {

  /** Never in a log. */
  @Override
  public String toString() {
    return "PasswordSetView[" + loginId + "]";
  }
}
