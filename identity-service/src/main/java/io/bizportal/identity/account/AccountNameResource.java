package io.bizportal.identity.account;

import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Names for the IDs that other services' answers carry. */
@Path("/v1/account-names")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class AccountNameResource {

  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final Accounts accounts;
  private final CallerProvider caller;

  AccountNameResource(Accounts accounts, CallerProvider caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "Names of up to 200 of the company's users; unknown IDs are left out")
  public List<AccountName> names(
      @QueryParam("id") @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = UUID_FORM) String> ids) {
    return accounts.names(caller.portal().company(), ids.stream().map(UUID::fromString).toList());
  }
}
