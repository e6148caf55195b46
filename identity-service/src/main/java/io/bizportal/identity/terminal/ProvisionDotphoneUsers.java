package io.bizportal.identity.terminal;

import io.bizportal.identity.terminal.ContractDescribed.Inventory;
import io.bizportal.identity.terminal.ContractDescribed.Line;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the login IDs and the admin ID of a Dotphone Office contract what the contract says. Each
 * step may be repeated.
 */
@ApplicationScoped
class ProvisionDotphoneUsers {

  /** An admin ID has no number of its own. */
  private static final String NO_NUMBER = "";

  private final TerminalUsers users;
  private final TerminalContracts contracts;
  private final LoginIds loginIds;
  private final TerminalUserLife life;
  private final AnnounceTerminalUser announce;

  ProvisionDotphoneUsers(
      TerminalUsers users,
      TerminalContracts contracts,
      LoginIds loginIds,
      TerminalUserLife life,
      AnnounceTerminalUser announce) {
    this.users = users;
    this.contracts = contracts;
    this.loginIds = loginIds;
    this.life = life;
    this.announce = announce;
  }

  /** The contract's row is locked and not over. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(ContractDescribed said, boolean newest) {
    if (!said.isDotphone()) {
      return;
    }
    if (newest) {
      adminId(said);
    }
    Inventory inventory = said.inventory();
    if (inventory != null && contracts.keepInventory(said.contract(), said.version())) {
      loginIds(said, inventory);
    }
  }

  /** Another admin ID is another user: nobody signs in with the old one's password. */
  private void adminId(ContractDescribed said) {
    String adminId = said.adminId();
    UUID id = adminId == null ? null : id(said.contract() + "/admin/" + adminId);
    List<TerminalUser> known = users.ofKind(said.contract(), TerminalKind.ADMIN_ID);
    known.stream().filter(user -> !user.id().equals(id)).forEach(this::remove);
    if (adminId != null && id != null && known.stream().noneMatch(user -> user.id().equals(id))) {
      add(said, TerminalKind.ADMIN_ID, id, NO_NUMBER, loginIds.free(adminId, id));
    }
  }

  private void loginIds(ContractDescribed said, Inventory inventory) {
    Map<UUID, Line> lines = new HashMap<>();
    for (Line line : inventory.numbers()) {
      if (line.loginId() != null) {
        lines.put(id(said.contract() + "/" + line.loginId()), line);
      }
    }
    Map<UUID, TerminalUser> known =
        users.ofKind(said.contract(), TerminalKind.LOGIN_ID).stream()
            .collect(Collectors.toMap(TerminalUser::id, Function.identity()));
    known.values().stream().filter(user -> !lines.containsKey(user.id())).forEach(this::remove);
    Set<String> taken =
        loginIds.taken(
            lines.entrySet().stream()
                .filter(line -> !known.containsKey(line.getKey()))
                .map(line -> line.getValue().loginId())
                .toList());
    lines.forEach((id, line) -> follow(said, id, line, known.get(id), taken));
  }

  private void follow(
      ContractDescribed said, UUID id, Line line, @Nullable TerminalUser known, Set<String> taken) {
    if (known == null) {
      String loginId = LoginIds.distinct(String.valueOf(line.loginId()), id, taken);
      taken.add(loginId);
      add(said, TerminalKind.LOGIN_ID, id, line.number(), loginId);
    } else if (!known.number().equals(line.number())) {
      TerminalUser renumbered = known.withNumber(line.number(), said.version());
      users.put(renumbered);
      announce.changed(renumbered, Aspect.NUMBER, null);
    }
  }

  private void add(
      ContractDescribed said, TerminalKind kind, UUID id, String number, String loginId) {
    life.begin(
        new TerminalUser(
            id,
            kind,
            said.contract(),
            said.company(),
            number,
            loginId,
            false,
            null,
            null,
            said.version(),
            1));
  }

  private void remove(TerminalUser user) {
    users.remove(user.contract(), user.id()).ifPresent(life::end);
  }

  /** The same as pbx-config-service has for the login ID's options. */
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
