package io.bizportal.pbx.access;

import io.bizportal.kit.token.GrantFallback;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whom to ask while nobody vouches for the freshness of what was heard about grants (C9). */
@Singleton
class AskEntitlement implements GrantFallback {

  private final EntitlementClient entitlement;

  AskEntitlement(@RestClient EntitlementClient entitlement) {
    this.entitlement = entitlement;
  }

  @Override
  public long grantVersion(String company) {
    return entitlement.grantVersion(company).grantVersion();
  }
}
