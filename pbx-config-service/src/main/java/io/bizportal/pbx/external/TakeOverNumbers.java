package io.bizportal.pbx.external;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.access.AskEntitlement;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.inventory.Inventories;
import io.bizportal.pbx.inventory.Inventories.VoiceContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the numbers of an IP Voice contract over in one step (E4): of the same company, and one
 * that the taker may read. Whether he may, only entitlement-service can tell, since his token is
 * for the cloud PBX contract alone.
 */
@ApplicationScoped
class TakeOverNumbers {

  /** As many as fit into the event of one change set. */
  static final int MOST_AT_ONCE = 2_000;

  private final ExternalNumbers numbers;
  private final EditExternalNumber edit;
  private final Inventories inventories;
  private final AskEntitlement entitlement;
  private final PbxConfig config;
  private final Clock clock;

  TakeOverNumbers(
      ExternalNumbers numbers,
      EditExternalNumber edit,
      Inventories inventories,
      AskEntitlement entitlement,
      PbxConfig config,
      Clock clock) {
    this.numbers = numbers;
    this.edit = edit;
    this.inventories = inventories;
    this.entitlement = entitlement;
    this.config = config;
    this.clock = clock;
  }

  /** The IP Voice contracts whose numbers the caller could take over, each with how many. */
  List<VoiceContract> offered(ContractCaller caller) {
    List<VoiceContract> all =
        inventories.voiceContracts(caller.company(), caller.contract(), AskEntitlement.MOST);
    Set<String> readable =
        entitlement.readable(caller.account(), all.stream().map(VoiceContract::contract).toList());
    return all.stream().filter(one -> readable.contains(one.contract())).toList();
  }

  /** Refuses a contract that the caller may not read as if it weren't there. */
  void mayTakeFrom(ContractCaller caller, String voiceContract) {
    if (!inventories.isVoiceContract(caller.company(), voiceContract)
        || !entitlement
            .readable(caller.account(), List.of(voiceContract))
            .contains(voiceContract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  /** What taking over would add, and what it would leave out. */
  TakeOverView look(String contract, String company, String voiceContract) {
    Set<String> had = numbers.digits(contract);
    List<String> added = new ArrayList<>();
    List<String> registered = new ArrayList<>();
    List<String> unsuitable = new ArrayList<>();
    int remaining = 0;
    for (String number : inventories.numbers(company, voiceContract)) {
      if (had.contains(number)) {
        registered.add(number);
      } else if (!CheckedNumber.canBeTaken(number)) {
        unsuitable.add(number);
      } else if (added.size() < MOST_AT_ONCE) {
        added.add(number);
      } else {
        remaining++;
      }
    }
    return new TakeOverView(voiceContract, added, registered, unsuitable, remaining);
  }

  /** Adds them all in one change set; nothing is different the second time. */
  Written<TakeOverView> take(LockedContract contract, String voiceContract) {
    TakeOverView wanted = look(contract.number(), contract.company(), voiceContract);
    long after = numbers.count("contract", contract.number()) + wanted.added().size();
    if (after > config.limits().externalNumbers()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Change> changes = new ArrayList<>();
    for (String digits : wanted.added()) {
      ExternalNumber number = new ExternalNumber();
      number.id = UUID.randomUUID();
      number.contract = contract.number();
      number.createdAt = now;
      number.apply(CheckedNumber.takenOver(digits));
      number.touched(now);
      numbers.persist(number);
      changes.add(new Change(ExternalNumbers.RESOURCE, number.id, null, edit.state(number)));
    }
    return new Written<>(wanted, changes, List.of());
  }
}
