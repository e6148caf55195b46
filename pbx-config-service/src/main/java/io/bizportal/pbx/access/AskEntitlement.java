package io.bizportal.pbx.access;

import io.bizportal.kit.token.GrantFallback;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What entitlement-service is asked, where no token tells and what was heard doesn't suffice. */
@Singleton
public class AskEntitlement implements GrantFallback {

  private final EntitlementClient entitlement;

  AskEntitlement(@RestClient EntitlementClient entitlement) {
    this.entitlement = entitlement;
  }

  /** While nobody vouches for the freshness of what was heard about grants (C9). */
  @Override
  public long grantVersion(String company) {
    return entitlement.grantVersion(company).grantVersion();
  }

  /** Whether an account may write a contract now; fails if that can't be told. */
  public boolean mayWrite(UUID account, String contract) {
    return entitlement
        .evaluation(
            new EntitlementClient.Question(
                new EntitlementClient.Entity("account", account.toString()),
                new EntitlementClient.Action("write"),
                new EntitlementClient.Entity("contract", contract)))
        .decision();
  }
}
