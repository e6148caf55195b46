package io.bizportal.identity.password;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The rule as this installation has configured it. */
@ApplicationScoped
public class JudgePassword {

  private final PasswordRule rule;
  private final Set<String> productWords;

  JudgePassword(IdentityConfig config, CommonPasswords common) {
    IdentityConfig.Password configured = config.password();
    this.rule = new PasswordRule(configured.minLength(), configured.maxLength(), common::contains);
    this.productWords = Set.copyOf(configured.words());
  }

  /** What a page needs to say before anything is typed. */
  public PasswordRuleView view() {
    return new PasswordRuleView(rule.minLength(), rule.maxLength(), true, true, true);
  }

  /** Everything that is wrong with a password. */
  public Set<PasswordFault> faults(String password, String userId, String companyName) {
    Set<String> words = new HashSet<>(productWords);
    words.add(companyName);
    // The company's own words also stand in its domain.
    String domain = userId.substring(userId.indexOf('@') + 1);
    words.addAll(Arrays.asList(domain.split("\\.", -1)));
    return rule.faults(password, userId, words);
  }

  /** Refuses with every fault, pointing to {@code /password}. */
  public void check(String password, String userId, String companyName) {
    Set<PasswordFault> faults = faults(password, userId, companyName);
    if (faults.isEmpty()) {
      return;
    }
    ProblemException problem = new ProblemException(CommonProblem.VALIDATION);
    faults.forEach(fault -> problem.withField("/password", fault.code(), fault.ja(), fault.en()));
    throw problem;
  }
}
