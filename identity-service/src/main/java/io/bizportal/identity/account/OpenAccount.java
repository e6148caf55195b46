package io.bizportal.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Makes an invited account; who follows from that hears {@link AccountInvited}. */
@ApplicationScoped
public class OpenAccount {

  private final Accounts accounts;
  private final AnnounceAccount announce;
  private final Event<AccountInvited> invited;
  private final Clock clock;

  OpenAccount(
      Accounts accounts, AnnounceAccount announce, Event<AccountInvited> invited, Clock clock) {
    this.accounts = accounts;
    this.announce = announce;
    this.invited = invited;
    this.clock = clock;
  }

  /** The company's first administrator, who will choose his second factor himself. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Account firstAdministrator(String company, Contact contact) {
    return open(company, contact, Role.ADMINISTRATOR, List.of(), "/administrator", account -> {});
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Account open(
      String company,
      Contact contact,
      Role role,
      List<String> groups,
      String at,
      Consumer<Account> details) {
    Account account = Account.invited(company, contact, role, clock.instant());
    details.accept(account);
    accounts.persist(account);
    accounts.flushUniqueAddress(at);
    announce.announce(account, groups);
    invited.fire(new AccountInvited(account));
    return account;
  }
}
