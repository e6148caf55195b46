package io.bizportal.identity.terminalpassword;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param password absent to have one made
 */
record NewPassword(@Nullable @Size(max = 200) String password) {

  /** Never in a log. */
  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
