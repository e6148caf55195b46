package io.bizportal.identity.browser;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.policy.CompanyPolicies;
import io.bizportal.identity.secret.Secret;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** For the step inside Keycloak that follows a passed second factor (B4). */
@Path("/internal/v1/trusted-browsers")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class RememberBrowser {

  private final Accounts accounts;
  private final CompanyPolicies policies;
  private final TrustedBrowsers browsers;

  RememberBrowser(Accounts accounts, CompanyPolicies policies, TrustedBrowsers browsers) {
    this.accounts = accounts;
    this.policies = policies;
    this.browsers = browsers;
  }

  /** Whose browser, and what it calls itself. */
  record Browser(
      @NotNull UUID account,
      @Nullable @Size(max = 2000) String userAgent,
      @Nullable @Size(max = 100) String remoteAddress) {}

  /** What the browser shows next time. */
  record Remembered(String token, Instant expiresAt) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Remembered[]";
    }
  }

  @POST
  @ResponseStatus(201)
  @Transactional
  @Operation(summary = "Remembers a browser that passed the second factor")
  @APIResponse(responseCode = "409", description = "The company remembers none")
  public Remembered remember(@NotNull @Valid Browser browser) {
    // Locked: a password set meanwhile must not miss this browser when it ends them all.
    Account account =
        accounts
            .livingForUpdate(browser.account())
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    int days = policies.of(account.company()).secondFactorSkipDays();
    if (days == 0) {
      throw new ProblemException(IdentityProblem.SKIP_NOT_ALLOWED);
    }
    Secret token = Secret.random();
    Instant until =
        browsers.remember(
            account.id(), token, shortened(browser.userAgent()), browser.remoteAddress(), days);
    return new Remembered(token.value(), until);
  }

  private static String shortened(@Nullable String userAgent) {
    String plain = userAgent == null ? "" : userAgent.replaceAll("\\p{Cc}", " ");
    return plain.substring(0, Math.min(plain.length(), 512));
  }
}
