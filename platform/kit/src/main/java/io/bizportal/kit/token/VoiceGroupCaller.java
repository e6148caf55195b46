package io.bizportal.kit.token;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody working on the contracts of one voice group, by a token for the group (C7).
 *
 * @param contracts each contract reached there, with the actions granted on it
 */
public record VoiceGroupCaller(
    UUID account,
    String company,
    String voiceGroup,
    String service,
    Map<String, Set<String>> contracts,
    long grantVersion,
    String session,
    String clientId)
    implements Caller {

  public VoiceGroupCaller {
    Map<String, Set<String>> copy = new TreeMap<>();
    contracts.forEach((contract, actions) -> copy.put(contract, Set.copyOf(actions)));
    contracts = Collections.unmodifiableMap(copy);
  }

  /** The same person at one of the contracts, with what is granted there; empty at any other. */
  public Optional<ContractCaller> at(String contract) {
    return Optional.ofNullable(contracts.get(contract))
        .map(
            actions ->
                new ContractCaller(
                    account,
                    company,
                    contract,
                    service,
                    actions,
                    grantVersion,
                    session,
                    clientId,
                    null,
                    null));
  }

  /** The contracts on which an action is granted. */
  public Set<String> contractsWith(String action) {
    return contracts.entrySet().stream()
        .filter(one -> one.getValue().contains(action))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is granted anywhere in the group. */
  public Set<String> actions() {
    return contracts.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
