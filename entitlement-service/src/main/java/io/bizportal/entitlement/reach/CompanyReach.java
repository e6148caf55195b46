package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.AccountGrants;
import io.bizportal.entitlement.grant.Level;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who reaches what in one company, at one grant version. */
final class CompanyReach {

  private final String company;
  private final long grantVersion;
  private final Map<String, ContractFacts> contracts;
  private final Map<String, List<ContractFacts>> voiceGroups;
  private final Map<UUID, AccountGrants> grantsByAccount;

  CompanyReach(
      String company,
      long grantVersion,
      Map<String, ContractFacts> contracts,
      Map<UUID, AccountGrants> grantsByAccount) {
    this.company = company;
    this.grantVersion = grantVersion;
    this.contracts = Map.copyOf(contracts);
    this.voiceGroups =
        contracts.values().stream()
            .filter(facts -> facts.voiceGroup() != null)
            .collect(Collectors.groupingBy(facts -> Objects.requireNonNull(facts.voiceGroup())));
    this.grantsByAccount = Map.copyOf(grantsByAccount);
  }

  long grantVersion() {
    return grantVersion;
  }

  /** The contract, if the account may at least read it; unknown and forbidden are alike. */
  Optional<ReachedContract> contract(UUID account, String number, LocalDate today) {
    ContractFacts facts = contracts.get(number);
    AccountGrants grants = grantsByAccount.get(account);
    if (facts == null || grants == null || !facts.isVisible(today)) {
      return Optional.empty();
    }
    Level level = grants.on(facts.service(), number);
    return level.reads()
        ? Optional.of(new ReachedContract(number, facts.service(), level, company, grantVersion))
        : Optional.empty();
  }

  /**
   * The contract for somebody who belongs to it, whatever groups say; empty while it isn't shown.
   */
  Optional<ReachedContract> ownContract(String number, LocalDate today) {
    return Optional.ofNullable(contracts.get(number))
        .filter(facts -> facts.isVisible(today))
        .map(
            facts ->
                new ReachedContract(
                    number, facts.service(), Level.READ_WRITE, company, grantVersion));
  }

  /** The voice group, if the account may at least read one of its contracts that is visible. */
  Optional<ReachedVoiceGroup> voiceGroup(UUID account, String id, LocalDate today) {
    return reached(account, id, voiceGroups.getOrDefault(id, List.of()), today);
  }

  /** All voice groups of which the account may at least read a contract that is visible. */
  Map<String, ReachedVoiceGroup> voiceGroups(UUID account, LocalDate today) {
    return voiceGroups.entrySet().stream()
        .flatMap(group -> reached(account, group.getKey(), group.getValue(), today).stream())
        .collect(Collectors.toMap(ReachedVoiceGroup::id, group -> group));
  }

  private Optional<ReachedVoiceGroup> reached(
      UUID account, String id, List<ContractFacts> members, LocalDate today) {
    Map<String, Level> levels = new HashMap<>();
    for (ContractFacts facts : members) {
      contract(account, facts.number(), today)
          .ifPresent(reached -> levels.put(reached.number(), reached.level()));
    }
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReachedVoiceGroup(id, levels, company, grantVersion));
  }

  /** All contracts the account may at least read or will when their day comes. */
  Set<String> readable(UUID account) {
    AccountGrants grants = grantsByAccount.getOrDefault(account, AccountGrants.NONE);
    return contracts.values().stream()
        .filter(facts -> grants.on(facts.service(), facts.number()).reads())
        .map(ContractFacts::number)
        .collect(Collectors.toSet());
  }

  /** A contract or voice group by its number or ID. */
  Optional<? extends ReachedTarget> target(UUID account, String id, LocalDate today) {
    return voiceGroups.containsKey(id)
        ? voiceGroup(account, id, today)
        : contract(account, id, today);
  }

  /** How much of each service the account reaches; services without anything are left out. */
  Map<ServiceKind, Offer> offers(UUID account, LocalDate today) {
    Map<ServiceKind, Integer> counts = new EnumMap<>(ServiceKind.class);
    levels(account, null, today)
        .keySet()
        .forEach(
            number ->
                counts.merge(
                    Objects.requireNonNull(contracts.get(number)).service(), 1, Integer::sum));
    Map<ServiceKind, Offer> offers = new EnumMap<>(ServiceKind.class);
    counts.forEach(
        (service, count) ->
            offers.put(
                service,
                new Offer(
                    count,
                    service == ServiceKind.IP_VOICE ? voiceGroups(account, today).size() : count)));
    return offers;
  }

  /** All contracts the account may at least read, of one service or of all. */
  Map<String, Level> levels(UUID account, @Nullable ServiceKind service, LocalDate today) {
    AccountGrants grants = grantsByAccount.getOrDefault(account, AccountGrants.NONE);
    Map<String, Level> levels = new HashMap<>();
    for (ContractFacts facts : contracts.values()) {
      if ((service == null || service == facts.service()) && facts.isVisible(today)) {
        Level level = grants.on(facts.service(), facts.number());
        if (level.reads()) {
          levels.put(facts.number(), level);
        }
      }
    }
    return levels;
  }
}
