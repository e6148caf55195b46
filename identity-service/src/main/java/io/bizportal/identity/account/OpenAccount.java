package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/** Makes an invited account; who follows from that hears {@link AccountInvited}. */
@ApplicationScoped
public class OpenAccount {

  private static final String ONE_PER_ADDRESS = "account_email";

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
    try {
      accounts.persistAndFlush(account);
    } catch (ConstraintViolationException e) {
      if (ONE_PER_ADDRESS.equals(e.getConstraintName())) {
        throw new ProblemException(IdentityProblem.EMAIL_TAKEN)
            .withField(
                at + "/email",
                "email-taken",
                "このメールアドレスはすでに使われています",
                "This e-mail address is already in use");
      }
      throw e;
    }
    announce.announce(account, groups);
    invited.fire(new AccountInvited(account));
    return account;
  }
}
