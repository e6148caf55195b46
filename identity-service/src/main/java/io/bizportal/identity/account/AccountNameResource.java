package io.bizportal.identity.account;

import io.bizportal.kit.request.UuidText;
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
@RolesAllowed("signed-in")
@RunOnVirtualThread
class AccountNameResource {

  /** So many fit into a request line. */
  private static final int MOST = 50;

  private final Accounts accounts;
  private final CallerProvider caller;

  AccountNameResource(Accounts accounts, CallerProvider caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "Names of up to 50 of the company's users; unknown IDs are left out")
  public List<AccountName> names(
      @QueryParam("id") @NotNull @Size(max = MOST)
          List<@NotNull @Pattern(regexp = UuidText.FORM) String> ids) {
    return accounts.names(caller.portal().company(), ids.stream().map(UUID::fromString).toList());
  }
}
