package io.bizportal.identity.terminal;

import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** A terminal user registers where his one-time passwords go (D2). */
@ApplicationScoped
public class RegisterAddress {

  private final TerminalUsers users;
  private final AnnounceTerminalUser announce;

  RegisterAddress(TerminalUsers users, AnnounceTerminalUser announce) {
    this.users = users;
    this.announce = announce;
  }

  /**
   * Keeps an address that was proved. Needs a transaction.
   *
   * @return false if he is gone or has one by now, which stays
   */
  @Transactional(TxType.MANDATORY)
  public boolean register(UUID id, EmailAddress address) {
    Optional<TerminalUser> user = users.lock(id).filter(known -> known.mailAddress() == null);
    if (user.isEmpty()) {
      return false;
    }
    TerminalUser registered = user.get().withMailAddress(address);
    users.put(registered);
    announce.changed(registered, Aspect.MAIL_ADDRESS, id);
    return true;
  }
}
