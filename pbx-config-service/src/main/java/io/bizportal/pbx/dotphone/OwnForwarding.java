package io.bizportal.pbx.dotphone;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.absence.DiscreetCheck;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Forwarding and voicemail of a user's own login ID (D6). The options that are his administrator's
 * stay as they are, and he hears nothing of what his colleagues have set.
 */
@ApplicationScoped
public class OwnForwarding {

  private final Contracts contracts;
  private final Lines lines;
  private final SetOptions options;
  private final TransactionSynchronizationRegistry transaction;

  OwnForwarding(
      Contracts contracts,
      Lines lines,
      SetOptions options,
      TransactionSynchronizationRegistry transaction) {
    this.contracts = contracts;
    this.lines = lines;
    this.options = options;
    this.transaction = transaction;
  }

  /**
   * How his line would behave.
   *
   * @param warnings without the way that calls come back
   */
  public record Tried(Routing.Line line, List<LoopWarning> warnings) {}

  private record Wanted(
      SetOptions.Held held, OptionRules.Outcome kept, List<LoopWarning> warnings) {}

  @Transactional
  OwnLoginIdView read(String contract, UUID id) {
    return OwnLoginIdView.of(held(contract, id).view());
  }

  /** Sets it under the contract's lock. */
  Written<OwnLoginIdView> set(
      LockedContract contract, UUID id, ExpectedVersion expected, OwnForwardingSettings given) {
    SetOptions.Held held = held(contract.number(), id);
    expected.mustBe(held.row().version, () -> OwnLoginIdView.of(held.view()));
    Wanted wanted = wanted(contract, held, given);
    Written<LoginIdView> written = options.write(held, wanted.kept, wanted.warnings);
    return new Written<>(OwnLoginIdView.of(written.view()), written.changes(), written.warnings());
  }

  /** Refuses what his write would be refused; nothing of it stays. */
  @Transactional
  public Tried look(ContractCaller caller, UUID id, OwnForwardingSettings given) {
    LockedContract contract = contracts.lock(caller);
    SetOptions.Held held = held(contract.number(), id);
    Wanted wanted = wanted(contract, held, given);
    transaction.setRollbackOnly();
    held.row().apply(wanted.kept.options());
    return new Tried(held.row().line(held.line().number(), held.ordered()), wanted.warnings);
  }

  private Wanted wanted(
      LockedContract contract, SetOptions.Held held, OwnForwardingSettings given) {
    OptionRules.Outcome his = options.kept(held, given.options());
    LoginIdOptions row = held.row();
    CallOptions all =
        new CallOptions(his.options().forwarding(), row.rejectAnonymous, row.clickToDial);
    return new Wanted(
        held,
        new OptionRules.Outcome(all, his.normalised()),
        DiscreetCheck.told(() -> options.loops(contract, held, all.forwarding())));
  }

  private SetOptions.Held held(String contract, UUID id) {
    return options.held(
        contract,
        lines.find(contract, id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
  }
}
