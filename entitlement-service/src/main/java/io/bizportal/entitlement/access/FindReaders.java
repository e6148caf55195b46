package io.bizportal.entitlement.access;

import io.bizportal.entitlement.contract.ContractView;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.entitlement.grant.Standing;
import io.bizportal.entitlement.grant.Standings;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who reaches a contract, visible already or not. */
@ApplicationScoped
class FindReaders {

  private final Contracts contracts;
  private final Standings standings;

  FindReaders(Contracts contracts, Standings standings) {
    this.contracts = contracts;
    this.standings = standings;
  }

  /** By account ID, page by page; 404 for another company's contract. */
  @Transactional
  Page<ContractReader> of(String company, String number, PageRequest request) {
    ContractView contract =
        contracts
            .ofCompany(company, number)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    Standing standing =
        contract.lifeCycle() == LifeCycleState.TERMINATED
            ? Standing.NOBODY
            : standings.ofContracts(company, Set.of(number));
    List<ContractReader> readers =
        standing.memberships().keySet().stream()
            .flatMap(account -> reader(standing, account, number))
            .sorted((one, other) -> key(one).compareTo(key(other)))
            .toList();
    String after = request.after();
    List<ContractReader> found =
        readers.stream()
            .filter(reader -> key(reader).compareTo(after) > 0)
            .limit(request.limit() + 1L)
            .toList();
    return request.page(
        found, reader -> reader, reader -> Cursor.of(reader.account()), readers.size());
  }

  private static String key(ContractReader reader) {
    return reader.account().toString();
  }

  private static Stream<ContractReader> reader(Standing standing, UUID account, String number) {
    Set<String> groups = standing.groupsOf(account);
    Level level = standing.level(account, number);
    return level.reads()
        ? Stream.of(
            new ContractReader(
                account,
                level,
                groups.stream()
                    .filter(group -> standing.level(Set.of(group), number) == level)
                    .sorted()
                    .toList(),
                standing.links().getOrDefault(account, Set.of()).contains(number)))
        : Stream.empty();
  }
}
