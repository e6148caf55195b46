package io.bizportal.identity.terminal;

import io.bizportal.identity.IdentityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether the people of a contract have to sign in with a second factor by now (D2). */
@ApplicationScoped
public class MandatoryMfa {

  private final MfaDates dates;
  private final TerminalContracts contracts;
  private final Clock clock;

  MandatoryMfa(IdentityConfig config, TerminalContracts contracts, Clock clock) {
    this.dates = new MfaDates(config.terminalUsers().mfaMandatoryFrom());
    this.contracts = contracts;
    this.clock = clock;
  }

  /** A contract whose brand is not known yet gets no way around it. */
  public boolean holds(String contract) {
    return contracts
        .service(contract)
        .map(service -> dates.mandatory(service, clock.instant()))
        .orElse(true);
  }
}
