package io.bizportal.pbx.voice;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.access.IpVoiceCaller;
import io.bizportal.pbx.intent.IntendedChange;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The caller as one who writes the settings of a number: at the number's contract, with what is
 * granted there. 404 if he can't read it, 403 if he may only read.
 */
@RequestScoped
class VoiceWriter {

  private final IpVoiceCaller caller;
  private final VoiceNumbers numbers;

  VoiceWriter(IpVoiceCaller caller, VoiceNumbers numbers) {
    this.caller = caller;
    this.numbers = numbers;
  }

  /** At the contract of one number. */
  ContractCaller ofNumber(UUID id) {
    VoiceGroupCaller group = caller.get();
    String contract = numbers.contractsOf(group, Set.of(id)).get(id);
    if (contract == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return at(contract);
  }

  /** At one contract of the group. */
  ContractCaller at(String contract) {
    ContractCaller one =
        caller
            .get()
            .at(contract)
            .filter(granted -> granted.actions().contains("read"))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (!one.actions().contains("write")) {
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
    return one;
  }

  /** At the one contract whose numbers all of the changes are about. */
  ContractCaller of(List<IntendedChange> changes) {
    Findings findings = new Findings();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).id() == null) {
        findings.add("/changes/" + i + "/id", "required", "入力してください", "Required");
      }
    }
    findings.refuseIfAny();
    Set<UUID> ids =
        changes.stream()
            .map(change -> Objects.requireNonNull(change.id()))
            .collect(Collectors.toSet());
    Map<UUID, String> contracts = numbers.contractsOf(caller.get(), ids);
    if (!contracts.keySet().equals(ids)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    // Each on its own first: who may not write a number's contract hears of nothing else.
    Set<String> distinct = new HashSet<>(contracts.values());
    List<ContractCaller> writers = distinct.stream().map(this::at).toList();
    if (writers.size() > 1) {
      findings.add(
          "/changes",
          "several-contracts",
          "一度に変更できるのは、同じ契約の番号だけです",
          "Only numbers of the same contract can be changed together");
    }
    findings.refuseIfAny();
    return writers.getFirst();
  }
}
