package io.bizportal.identity.registration;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** From a mailed URL to a password, for people who can't sign in yet (A2, A5). */
@Path("/v1/registrations")
@PermitAll
@RunOnVirtualThread
class RegistrationResource {

  private final CheckCode checkCode;
  private final CheckIdentity checkIdentity;
  private final SetPassword setPassword;

  RegistrationResource(CheckCode checkCode, CheckIdentity checkIdentity, SetPassword setPassword) {
    this.checkCode = checkCode;
    this.checkIdentity = checkIdentity;
    this.setPassword = setPassword;
  }

  /** A mailed code. */
  record Code(@NotNull @Size(max = 100) String code) {}

  /** Who somebody says he is. */
  record IdentityClaim(
      @NotNull @Size(max = 100) String code,
      @NotNull @Size(max = 300) String email,
      @NotNull @Size(max = 200) String name,
      @NotNull @Size(max = 50) String telephone) {}

  /** Proof of a passed identity check. */
  @Schema(requiredProperties = {"ticket"})
  record Ticket(String ticket) {}

  /** The password somebody chose; a reset needs no ticket. */
  record ChosenPassword(
      @NotNull @Size(max = 100) String code,
      @Nullable @Size(max = 100) String ticket,
      @NotNull @Size(max = 1000) String password) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "ChosenPassword[]";
    }
  }

  @POST
  @Path("/checks")
  @Operation(summary = "What a code is good for")
  public CodeView check(@NotNull @Valid Code asked) {
    return checkCode.check(asked.code());
  }

  @POST
  @Path("/identity-checks")
  @Operation(summary = "Address, name and telephone number as registered; five wrong burn the code")
  public Ticket identity(@NotNull @Valid IdentityClaim claim) {
    Identity identity = Identity.of(claim.email(), claim.name(), claim.telephone());
    return switch (checkIdentity.check(claim.code(), identity)) {
      case CheckIdentity.Outcome.Passed passed -> new Ticket(passed.ticket().value());
      case CheckIdentity.Outcome.Mismatch mismatch ->
          throw new ProblemException(IdentityProblem.IDENTITY_MISMATCH);
      case CheckIdentity.Outcome.NoSuchCode none -> throw CheckCode.invalid();
    };
  }

  @POST
  @Path("/passwords")
  @Operation(summary = "Sets the password and uses the code up")
  @APIResponse(responseCode = "204", description = "Set")
  public void password(@NotNull @Valid ChosenPassword chosen) {
    setPassword.set(chosen.code(), chosen.ticket(), chosen.password());
  }
}
