package io.bizportal.entitlement.tmforum;

import io.bizportal.entitlement.account.AccountStanding;
import io.bizportal.entitlement.account.Accounts;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.entitlement.grant.Standing;
import io.bizportal.entitlement.grant.Standings;
import io.bizportal.entitlement.tmforum.TmfPermission.AssetInvolvementRole;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.request.UuidText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A read-only TMF672 view of what accounts may do. */
@Path("/tmf-api/rolesAndPermissionsManagement/v4/permission")
@RolesAllowed({"operator", "service"})
@RunOnVirtualThread
class PermissionResource {

  private final Accounts accounts;
  private final Standings standings;
  private final String base;

  PermissionResource(
      Accounts accounts,
      Standings standings,
      @ConfigProperty(name = "bizportal.sts.issuer") String issuer) {
    this.accounts = accounts;
    this.standings = standings;
    this.base = issuer + "/tmf-api/rolesAndPermissionsManagement/v4/permission";
  }

  @GET
  @Transactional
  @Operation(summary = "What the accounts of a company may do; up to 100 at a time (TMF672)")
  public RestResponse<List<TmfPermission>> list(
      @QueryParam("granter.id") @NotNull @Pattern(regexp = "C\\d{7}") String company,
      @QueryParam("offset") @DefaultValue("0") @Pattern(regexp = "\\d{1,7}") String offset,
      @QueryParam("limit") @DefaultValue("20") @Pattern(regexp = "[1-9]\\d?|100") String limit) {
    Standing standing = standings.of(company);
    List<UUID> all = standing.memberships().keySet().stream().sorted().toList();
    List<TmfPermission> shown =
        all.stream()
            .skip(Long.parseLong(offset))
            .limit(Long.parseLong(limit))
            .map(account -> permission(standing, account, company))
            .toList();
    return ResponseBuilder.ok(shown)
        .header("X-Total-Count", all.size())
        .header("X-Result-Count", shown.size())
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "What one account may do (TMF672)")
  public TmfPermission view(@PathParam("id") String id) {
    UUID account =
        UuidText.read(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    String company =
        accounts
            .standing(account)
            .map(AccountStanding::company)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return permission(standings.of(company, account), account, company);
  }

  private TmfPermission permission(Standing standing, UUID account, String company) {
    List<AssetInvolvementRole> roles =
        standing.contracts().keySet().stream()
            .sorted()
            .map(contract -> role(contract, standing.level(account, contract)))
            .flatMap(List::stream)
            .toList();
    return TmfPermission.of(base, account, company, roles);
  }

  private static List<AssetInvolvementRole> role(String contract, Level level) {
    return level.reads() ? List.of(AssetInvolvementRole.of(contract, level)) : List.of();
  }
}
