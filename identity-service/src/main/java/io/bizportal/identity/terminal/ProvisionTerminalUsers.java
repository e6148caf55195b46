package io.bizportal.identity.terminal;

import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes terminal users what the settings say. Each step may be repeated. */
@ApplicationScoped
class ProvisionTerminalUsers {

  private final TerminalUsers users;
  private final TerminalContracts contracts;
  private final LoginIds loginIds;
  private final TerminalUserLife life;
  private final ProvisionDotphoneUsers dotphone;
  private final AnnounceTerminalUser announce;

  ProvisionTerminalUsers(
      TerminalUsers users,
      TerminalContracts contracts,
      LoginIds loginIds,
      TerminalUserLife life,
      ProvisionDotphoneUsers dotphone,
      AnnounceTerminalUser announce) {
    this.users = users;
    this.contracts = contracts;
    this.loginIds = loginIds;
    this.life = life;
    this.dotphone = dotphone;
    this.announce = announce;
  }

  @Transactional
  void extension(ExtensionDescribed said) {
    if (contracts.isOver(said.contract())) {
      return;
    }
    Optional<TerminalUser> known = users.lock(said.contract(), said.id());
    if (known.isEmpty()) {
      add(said);
    } else if (known.get().settingsVersion() < said.contractVersion()) {
      follow(known.get(), said);
    }
  }

  @Transactional
  void extensionGone(SnapshotKey key) {
    users.remove(key.contract(), key.extension()).ifPresent(life::end);
  }

  @Transactional
  void contract(ContractDescribed said) {
    boolean newest = contracts.keep(said);
    if (contracts.isOver(said.contract())) {
      users.removeAll(said.contract()).forEach(life::end);
    } else {
      dotphone.follow(said, newest);
    }
  }

  private void add(ExtensionDescribed said) {
    String wanted = said.contract() + "-" + said.state().number();
    life.begin(
        new TerminalUser(
            said.id(),
            TerminalKind.EXTENSION,
            said.contract(),
            said.company(),
            said.state().number(),
            loginIds.free(wanted, said.id()),
            false,
            null,
            null,
            said.contractVersion(),
            1));
  }

  private void follow(TerminalUser user, ExtensionDescribed said) {
    if (user.number().equals(said.state().number())) {
      users.put(user.readAt(said.contractVersion()));
    } else {
      TerminalUser renumbered = user.withNumber(said.state().number(), said.contractVersion());
      users.put(renumbered);
      announce.changed(renumbered, Aspect.NUMBER, null);
    }
  }
}
