package io.bizportal.entitlement.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The group that every company has, reaching everything (C4). */
@ApplicationScoped
public class AutomaticGroup {

  private static final GroupPermissions EVERYTHING =
      new GroupPermissions(PermissionValue.READ_WRITE, Map.of(), Map.of());

  private final GrantLedger ledger;
  private final Groups groups;
  private final Permissions permissions;
  private final Standings standings;
  private final Clock clock;

  AutomaticGroup(
      GrantLedger ledger,
      Groups groups,
      Permissions permissions,
      Standings standings,
      Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.permissions = permissions;
    this.standings = standings;
    this.clock = clock;
  }

  /** Gives a new company its group. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void create(String company, String by) {
    ledger.lock(company);
    GroupId key = GroupId.automatic(company);
    UserGroup group = new UserGroup(key, "全サービス", "すべてのサービスの参照・編集", by, clock.instant());
    groups.persistAndFlush(group);
    permissions.replace(key, EVERYTHING, by, clock.instant());
    GroupState state = GroupState.of(group, EVERYTHING, List.of());
    ledger.changed(GrantChange.group(key, GrantCause.GROUP, null, state, List.of(), by));
  }

  /** Makes an account a member; done twice, it is one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void join(String company, UUID account, String by) {
    ledger.lock(company);
    GroupId key = GroupId.automatic(company);
    Standing before = standings.ofAccounts(company, List.of(account), key.id());
    if (groups.addMember(key, account, by, clock.instant())) {
      Standing after = before.with(account, key.id(), true);
      ledger.changed(
          GrantChange.member(key, account, true, GrantEffect.between(before, after), by));
    }
  }
}
