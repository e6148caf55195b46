package io.bizportal.identity.terminal;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * What an account may do at a contract at this moment, as entitlement-service says. Without its
 * answer nobody may anything. Good with and without a request.
 */
@ApplicationScoped
public class ContractPermissions {

  private static final Logger LOG = Logger.getLogger(ContractPermissions.class);
  private static final Pattern CONTRACT = Pattern.compile("N[0-9]{9}");

  private final EntitlementClient entitlement;

  ContractPermissions(@RestClient EntitlementClient entitlement) {
    this.entitlement = entitlement;
  }

  /** Whether an account may write a contract. */
  public boolean mayWrite(UUID account, String contract) {
    return may(account, "write", contract);
  }

  boolean may(UUID account, String action, String contract) {
    if (!CONTRACT.matcher(contract).matches()) {
      return false;
    }
    try {
      return entitlement
          .evaluation(
              new EntitlementClient.Question(
                  new EntitlementClient.Entity("account", account.toString()),
                  new EntitlementClient.Action(action),
                  new EntitlementClient.Entity("contract", contract)))
          .decision();
    } catch (WebApplicationException | ProcessingException | OidcClientException e) {
      LOG.warnf("entitlement-service can't say who may %s: %s", action, e.getClass().getName());
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    }
  }
}
