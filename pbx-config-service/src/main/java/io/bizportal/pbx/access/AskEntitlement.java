package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.GrantFallback;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What entitlement-service is asked, where no token tells and what was heard doesn't suffice. */
@Singleton
public class AskEntitlement implements GrantFallback {

  /** Questions that are answered at once. */
  public static final int MOST = 1_000;

  private final EntitlementClient entitlement;

  AskEntitlement(@RestClient EntitlementClient entitlement) {
    this.entitlement = entitlement;
  }

  /** While nobody vouches for the freshness of what was heard about grants (C9). */
  @Override
  public long grantVersion(String company) {
    return entitlement.grantVersion(company).grantVersion();
  }

  /** Those of {@code contracts}, at most {@link #MOST}, that an account may read now. */
  public Set<String> readable(UUID account, List<String> contracts) {
    if (contracts.isEmpty()) {
      return Set.of();
    }
    List<EntitlementClient.Evaluation> answers;
    try {
      answers =
          entitlement
              .evaluations(
                  new EntitlementClient.Questions(
                      new EntitlementClient.Entity("account", account.toString()),
                      new EntitlementClient.Action("read"),
                      contracts.stream().map(EntitlementClient.Questions::about).toList()))
              .evaluations();
    } catch (WebApplicationException | ProcessingException e) {
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    }
    return IntStream.range(0, Math.min(contracts.size(), answers.size()))
        .filter(i -> answers.get(i).decision())
        .mapToObj(contracts::get)
        .collect(Collectors.toUnmodifiableSet());
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
