package io.bizportal.entitlement.access;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.access.AccessExplanation.AdminIdLink;
import io.bizportal.entitlement.access.AccessExplanation.GroupWord;
import io.bizportal.entitlement.account.AccountStanding;
import io.bizportal.entitlement.account.Accounts;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.BusinessDays;
import io.bizportal.entitlement.contract.ContractView;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.entitlement.contract.SettingsSiteVisibility;
import io.bizportal.entitlement.grant.EffectivePermission;
import io.bizportal.entitlement.grant.GroupPermissions;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.entitlement.grant.PermissionLevel;
import io.bizportal.entitlement.grant.PermissionValue;
import io.bizportal.entitlement.link.AdminIdLinks;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the words of an account's groups on one contract. */
@ApplicationScoped
class ExplainAccess {

  private static final String WORDS =
      """
      select g.id, g.name, m.added_by, m.added_at, p.value, p.set_by, p.set_at,
             case when p.contract is not null then 'CONTRACT'
                  when p.service is not null then 'SERVICE'
                  when p.value is not null then 'ALL_SERVICES' end as level
        from group_member m
        join user_group g on g.company = m.company and g.id = m.group_id
        left join group_permission p on p.company = g.company and p.group_id = g.id
             and (p.contract = :contract
                  or p.contract is null and (p.service is null or p.service = :service))
       where m.company = :company and m.account = :account
       order by g.id
      """;

  private final EntityManager database;
  private final Contracts contracts;
  private final Accounts accounts;
  private final AdminIdLinks links;
  private final JapaneseToday today;
  private final SettingsSiteVisibility visibility = new SettingsSiteVisibility(new BusinessDays());

  ExplainAccess(
      EntityManager database,
      Contracts contracts,
      Accounts accounts,
      AdminIdLinks links,
      JapaneseToday today) {
    this.database = database;
    this.contracts = contracts;
    this.accounts = accounts;
    this.links = links;
    this.today = today;
  }

  /** Refused with 404 unless both the contract and the account are this company's. */
  @Transactional
  AccessExplanation explain(String company, UUID account, String number) {
    ContractView contract =
        contracts
            .ofCompany(company, number)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    AccountStanding standing =
        accounts
            .standing(account)
            .filter(found -> found.company().equals(company))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    List<Tuple> rows =
        database
            .createNativeQuery(WORDS, Tuple.class)
            .setParameter("contract", number)
            .setParameter("service", contract.service().name())
            .setParameter("company", company)
            .setParameter("account", account)
            .getResultList();
    Map<String, List<Tuple>> byGroup = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byGroup.computeIfAbsent(row.get("id", String.class), id -> new ArrayList<>()).add(row));
    List<GroupWord> words =
        byGroup.values().stream().map(said -> word(said, contract.service(), number)).toList();
    AdminIdLink link = link(account, contract);
    Level level =
        link == null
            ? words.stream().map(GroupWord::level).max(Comparator.naturalOrder()).orElse(Level.NONE)
            : Level.READ_WRITE;
    return new AccessExplanation(
        number,
        account,
        standing.status(),
        contract.lifeCycle(),
        visibility.from(contract.activationNoticeOn(), contract.desiredOpeningDate()),
        level,
        level.reads() && standing.status().reaches() && isVisible(contract),
        decidingFirst(words, level),
        link);
  }

  private @Nullable AdminIdLink link(UUID account, ContractView contract) {
    BaseContract base = contract.baseContract();
    return base == null
        ? null
        : links
            .since(account, contract.number())
            .map(since -> new AdminIdLink(base.adminId(), since))
            .orElse(null);
  }

  private boolean isVisible(ContractView contract) {
    return visibility.isVisible(
        contract.lifeCycle(),
        contract.activationNoticeOn(),
        contract.desiredOpeningDate(),
        today.get());
  }

  private static GroupWord word(List<Tuple> said, ServiceKind service, String contract) {
    Map<PermissionLevel, Tuple> byLevel = new EnumMap<>(PermissionLevel.class);
    for (Tuple row : said) {
      String level = row.get("level", String.class);
      if (level != null) {
        byLevel.put(PermissionLevel.valueOf(level), row);
      }
    }
    GroupPermissions permissions = permissions(byLevel, service, contract);
    PermissionLevel decidedOn = EffectivePermission.decidedOn(permissions, service, contract);
    Tuple membership = said.getFirst();
    Tuple decisive = decidedOn == null ? null : byLevel.get(decidedOn);
    return new GroupWord(
        membership.get("id", String.class),
        membership.get("name", String.class),
        EffectivePermission.within(permissions, service, contract),
        false,
        decidedOn,
        decisive == null ? null : value(decisive),
        decisive == null ? null : decisive.get("set_by", String.class),
        decisive == null ? null : decisive.get("set_at", Instant.class),
        membership.get("added_by", String.class),
        membership.get("added_at", Instant.class));
  }

  private static GroupPermissions permissions(
      Map<PermissionLevel, Tuple> said, ServiceKind service, String contract) {
    Tuple all = said.get(PermissionLevel.ALL_SERVICES);
    Tuple onService = said.get(PermissionLevel.SERVICE);
    Tuple onContract = said.get(PermissionLevel.CONTRACT);
    return new GroupPermissions(
        all == null ? PermissionValue.UNSPECIFIED : value(all),
        onService == null ? Map.of() : Map.of(service, value(onService)),
        onContract == null ? Map.of() : Map.of(contract, value(onContract)));
  }

  private static PermissionValue value(Tuple row) {
    return PermissionValue.valueOf(row.get("value", String.class));
  }

  private static List<GroupWord> decidingFirst(List<GroupWord> words, Level level) {
    return words.stream()
        .map(
            word ->
                new GroupWord(
                    word.group(),
                    word.name(),
                    word.level(),
                    level.reads() && word.level() == level,
                    word.decidedOn(),
                    word.value(),
                    word.setBy(),
                    word.setAt(),
                    word.addedBy(),
                    word.addedAt()))
        .sorted(Comparator.comparing(GroupWord::decides).reversed())
        .toList();
  }
}
