package io.bizportal.kit.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person signed in to the portal, by a portal token. */
public record PortalCaller(
    UUID account,
    String company,
    String email,
    Set<String> roles,
    @Nullable String session,
    String clientId)
    implements Caller {

  public PortalCaller {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
