package io.bizportal.identity.registration;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.secret.Secret;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Says what a code is good for. Looking does not use it. */
@ApplicationScoped
class CheckCode {

  private final RegistrationCodes codes;
  private final JudgePassword passwords;
  private final IdentityConfig config;
  private final Clock clock;

  CheckCode(RegistrationCodes codes, JudgePassword passwords, IdentityConfig config, Clock clock) {
    this.codes = codes;
    this.passwords = passwords;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  CodeView check(String code) {
    RegistrationCode found = codes.find(new Secret(code)).orElseThrow(CheckCode::invalid);
    return switch (found.state(clock.instant(), config.registration().identityTries())) {
      case CodeState.Open open -> CodeView.of(found.kind, open, passwords.view());
      case CodeState.Used used -> throw invalid();
      case CodeState.Burned burned -> throw invalid();
      case CodeState.Expired expired -> throw invalid();
    };
  }

  static ProblemException invalid() {
    return new ProblemException(IdentityProblem.REGISTRATION_CODE_INVALID);
  }
}
