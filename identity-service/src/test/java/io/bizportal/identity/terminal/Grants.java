package io.bizportal.identity.terminal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Stands for entitlement-service: knows who may do what, until it is down. */
@Alternative
@Priority(1)
@ApplicationScoped
@RestClient
public class Grants implements EntitlementClient {

  private final Set<Question> allowed = ConcurrentHashMap.newKeySet();
  private final Set<String> silentFor = ConcurrentHashMap.newKeySet();

  public void reader(UUID account, String contract) {
    allowed.add(question(account, "read", contract));
  }

  public void writer(UUID account, String contract) {
    reader(account, contract);
    allowed.add(question(account, "write", contract));
  }

  public void withdraw(UUID account, String contract) {
    allowed.remove(question(account, "read", contract));
    allowed.remove(question(account, "write", contract));
  }

  void silentFor(UUID account) {
    silentFor.add(account.toString());
  }

  @Override
  public Evaluation evaluation(Question question) {
    if (silentFor.contains(question.subject().id())) {
      throw new ServiceUnavailableException();
    }
    return new Evaluation(allowed.contains(question));
  }

  private static Question question(UUID account, String action, String contract) {
    return new Question(
        new Entity("account", account.toString()),
        new Action(action),
        new Entity("contract", contract));
  }
}
