package io.bizportal.pbx.extension;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Actor;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Ledger;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Adds an extension and generates what its terminal registers with. */
@ApplicationScoped
class AddExtension {

  private final Contracts contracts;
  private final Extensions extensions;
  private final ExtensionNumbers numbers;
  private final ExtensionState state;
  private final Ledger ledger;
  private final SecretBox secrets;
  private final Clock clock;
  private final PbxConfig config;
  private final SecureRandom random = new SecureRandom();

  AddExtension(
      Contracts contracts,
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      Ledger ledger,
      SecretBox secrets,
      Clock clock,
      PbxConfig config) {
    this.contracts = contracts;
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.ledger = ledger;
    this.secrets = secrets;
    this.clock = clock;
    this.config = config;
  }

  @Transactional
  ExtensionView add(ContractCaller caller, ExtensionSettings given) {
    Findings findings = new Findings();
    CheckedSettings settings = CheckedSettings.of(given, findings);
    findings.refuseIfAny();
    LockedContract contract = contracts.lock(caller);
    if (contract.extensions() >= config.limits().extensions()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    SipCredentials credentials = SipCredentials.generate(random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Extension extension = new Extension();
    extension.id = UUID.randomUUID();
    extension.contract = contract.number();
    extension.createdAt = now;
    extension.sipUserId = credentials.userId();
    SecretBox.Sealed sealed =
        secrets.seal(credentials.secret(), contract.number() + "/" + extension.id);
    extension.sipSecret = sealed.bytes();
    extension.sipSecretKey = sealed.key();
    extension.apply(settings);
    extension.touched(now);
    numbers.own(contract, extension.id, settings);
    extensions.persist(extension);
    contract.countExtensions(1);
    ledger.record(
        contract,
        Actor.of(caller),
        List.of(new Change(ExtensionState.RESOURCE, extension.id, null, state.of(extension))));
    return ExtensionView.of(extension, credentials.secret(), settings.normalised());
  }
}
