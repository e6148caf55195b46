package io.bizportal.identity.admission;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.account.SecondFactor;
import io.bizportal.identity.admission.Admission.Factor;
import io.bizportal.identity.admission.Admission.Refusal;
import io.bizportal.identity.admission.Admission.Terms;
import io.bizportal.identity.browser.TrustedBrowsers;
import io.bizportal.identity.policy.AllowedNetwork;
import io.bizportal.identity.policy.CompanyPolicies;
import io.bizportal.identity.policy.CompanyPolicyView;
import io.bizportal.identity.secret.Secret;
import io.bizportal.identity.terms.TermsAcceptances;
import io.bizportal.kit.network.Network;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For the step inside Keycloak between password and second factor (A4, A6, B2, B4). */
@Path("/internal/v1/admissions")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class AdmissionResource {

  private final Accounts accounts;
  private final CompanyPolicies policies;
  private final TrustedBrowsers browsers;
  private final TermsAcceptances terms;
  private final IdentityConfig config;

  AdmissionResource(
      Accounts accounts,
      CompanyPolicies policies,
      TrustedBrowsers browsers,
      TermsAcceptances terms,
      IdentityConfig config) {
    this.accounts = accounts;
    this.policies = policies;
    this.browsers = browsers;
    this.terms = terms;
    this.config = config;
  }

  /** Who is coming, from where, and what his browser was given before. */
  record Arrival(
      @NotNull UUID account,
      @Nullable @Size(max = 100) String remoteAddress,
      @Nullable @Size(max = 100) String browser) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Arrival[]";
    }
  }

  @POST
  @Transactional
  @Operation(summary = "Whether and how somebody whose password was right may come in")
  public Admission admit(@NotNull @Valid Arrival arrival) {
    Optional<Account> known =
        accounts
            .living(arrival.account())
            .filter(account -> !(account.state() instanceof AccountState.Disabled));
    if (known.isEmpty()) {
      return refused(Refusal.ACCOUNT);
    }
    Account account = known.get();
    CompanyPolicyView policy = policies.of(account.company());
    if (!reachable(policy, arrival.remoteAddress())) {
      return refused(Refusal.NETWORK);
    }
    Factor factor = factor(account.secondFactor());
    boolean trusted =
        arrival.browser() != null
            && factor != Factor.CHOOSE
            && browsers.skips(
                account.id(), new Secret(arrival.browser()), policy.secondFactorSkipDays());
    int version = config.terms().version();
    return new Admission(
        null,
        factor,
        trusted,
        policy.secondFactorSkipDays(),
        new Terms(version, terms.accepted(account.id(), version)));
  }

  private static boolean reachable(CompanyPolicyView policy, @Nullable String remoteAddress) {
    return policy.allowedNetworks().isEmpty()
        || Optional.ofNullable(remoteAddress)
            .flatMap(Network::address)
            .filter(
                address ->
                    policy.allowedNetworks().stream()
                        .map(AllowedNetwork::network)
                        .anyMatch(network -> Network.parse(network).contains(address)))
            .isPresent();
  }

  private static Factor factor(@Nullable SecondFactor fixed) {
    return switch (fixed) {
      case null -> Factor.CHOOSE;
      case MAIL_OTP -> Factor.MAIL_OTP;
      case TOTP -> Factor.TOTP;
    };
  }

  private Admission refused(Refusal refusal) {
    return new Admission(
        refusal, Factor.MAIL_OTP, false, 0, new Terms(config.terms().version(), false));
  }
}
