package io.bizportal.identity.selfchosen;

import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.company.Companies;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.password.PasswordFault;
import io.bizportal.identity.terminal.TerminalUsers;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the page inside Keycloak on which somebody changes his password (D6, A3). */
@Path("/internal/v1/password-verdicts")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class PasswordVerdictResource {

  private final TerminalUsers users;
  private final Accounts accounts;
  private final Companies companies;
  private final JudgePassword rule;

  PasswordVerdictResource(
      TerminalUsers users, Accounts accounts, Companies companies, JudgePassword rule) {
    this.users = users;
    this.accounts = accounts;
    this.companies = companies;
    this.rule = rule;
  }

  /**
   * What somebody would have.
   *
   * @param account or terminal user
   */
  record Chosen(@NotNull UUID account, @NotNull @Size(min = 1, max = 200) String password) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Chosen[" + account + "]";
    }
  }

  /** The codes of all that is wrong with it. */
  @Schema(name = "PasswordVerdict", requiredProperties = "faults")
  record Verdict(List<String> faults) {}

  private record Holder(String userId, String company) {}

  @POST
  @Transactional
  @Operation(summary = "What is wrong with a password that somebody chooses; nothing is kept")
  public Verdict judge(@NotNull @Valid Chosen chosen) {
    Holder holder =
        holder(chosen.account()).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return new Verdict(
        rule
            .faults(
                chosen.password(),
                holder.userId(),
                companies.knownName(holder.company()).orElse(""))
            .stream()
            .map(PasswordFault::code)
            .toList());
  }

  private Optional<Holder> holder(UUID id) {
    return users
        .find(id)
        .map(user -> new Holder(user.loginId(), user.company()))
        .or(
            () ->
                accounts.living(id).map(account -> new Holder(account.email(), account.company())));
  }
}
