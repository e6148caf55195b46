package io.bizportal.identity.actor;

import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.terminal.TerminalUsers;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Names for the IDs that other services' answers carry. */
@Path("/v1/actors")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class ActorResource {

  /** So many fit into a request line. */
  private static final int MOST = 50;

  private final Accounts accounts;
  private final TerminalUsers terminalUsers;
  private final CallerProvider caller;

  ActorResource(Accounts accounts, TerminalUsers terminalUsers, CallerProvider caller) {
    this.accounts = accounts;
    this.terminalUsers = terminalUsers;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "Up to 50 of the company's users and admin IDs; unknown IDs are left out")
  public List<Actor> actors(
      @QueryParam("id") @NotNull @Size(max = MOST)
          List<@NotNull @Pattern(regexp = UuidText.FORM) String> ids) {
    String company = caller.portal().company();
    List<UUID> asked = ids.stream().map(UUID::fromString).toList();
    return Stream.concat(
            accounts.names(company, asked).entrySet().stream()
                .map(one -> new Actor(one.getKey(), Actor.Kind.ACCOUNT, one.getValue())),
            terminalUsers.adminIds(company, asked).stream()
                .map(one -> new Actor(one.id(), Actor.Kind.ADMIN_ID, one.loginId())))
        .toList();
  }
}
