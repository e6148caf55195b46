package io.bizportal.entitlement.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
  private final Clock clock;

  AutomaticGroup(GrantLedger ledger, Groups groups, Permissions permissions, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Gives a new company its group. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void create(String company, String by) {
    ledger.lock(company);
    GroupId key = GroupId.automatic(company);
    groups.persistAndFlush(new UserGroup(key, "全サービス", "すべてのサービスの参照・編集", by, clock.instant()));
    permissions.replace(key, EVERYTHING, by, clock.instant());
    ledger.changed(GrantChange.group(company, GrantCause.GROUP, key.id(), by));
  }

  /** Makes an account a member; done twice, it is one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void join(String company, UUID account, String by) {
    ledger.lock(company);
    GroupId key = GroupId.automatic(company);
    if (groups.addMember(key, account, by, clock.instant())) {
      ledger.changed(GrantChange.member(company, key.id(), account, by));
    }
  }
}
