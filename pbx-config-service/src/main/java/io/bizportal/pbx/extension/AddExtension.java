package io.bizportal.pbx.extension;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.seal.SealingKeys;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds an extension and generates what its terminal registers with, under the contract's lock. */
@ApplicationScoped
class AddExtension {

  private final Extensions extensions;
  private final ExtensionNumbers numbers;
  private final ExtensionState state;
  private final SealingKeys secrets;
  private final Clock clock;
  private final PbxConfig config;
  private final SecureRandom random = new SecureRandom();

  AddExtension(
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      SealingKeys secrets,
      Clock clock,
      PbxConfig config) {
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.secrets = secrets;
    this.clock = clock;
    this.config = config;
  }

  /**
   * @param kept what a removed extension's terminal registered with, to register with again
   */
  Written<ExtensionView> add(
      LockedContract contract, UUID id, ExtensionSettings given, @Nullable KeptCredentials kept) {
    Findings findings = new Findings();
    CheckedSettings settings = CheckedSettings.of(given, findings);
    findings.refuseIfAny();
    if (contract.extensions() >= config.limits().extensions()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Extension extension = new Extension();
    extension.id = id;
    extension.contract = contract.number();
    extension.createdAt = now;
    String shown = null;
    if (kept == null) {
      SipCredentials credentials = SipCredentials.generate(random);
      shown = credentials.secret();
      extension.register(
          credentials.userId(), secrets.seal(shown, contract.number() + "/" + extension.id));
    } else {
      extension.register(kept.userId(), kept.sealed());
    }
    extension.apply(settings);
    extension.touched(now);
    numbers.own(contract, extension.id, settings);
    extensions.persist(extension);
    contract.countExtensions(1);
    return new Written<>(
        ExtensionView.of(extension, shown, settings.normalised()),
        List.of(new Change(ExtensionState.RESOURCE, id, null, state.of(extension))),
        List.of());
  }
}
