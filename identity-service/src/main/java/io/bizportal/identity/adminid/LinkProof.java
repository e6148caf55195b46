package io.bizportal.identity.adminid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is asked.
 *
 * @param proof the access token of a sign-in with the admin ID
 */
record LinkProof(@NotNull @Size(max = 8192) String proof) {

  /** Never in a log. */
  @Override
  public String toString() {
    return "LinkProof[]";
  }
}
