package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.mail.MailBrand;
import io.bizportal.identity.mail.MailKind;
import io.bizportal.identity.mail.MailLanguage;
import io.bizportal.identity.mail.Recipient;
import io.bizportal.identity.terminal.TerminalContracts;
import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUsers;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Whom codes are mailed to. */
@ApplicationScoped
class CodeReaders {

  /** Terminal users say neither language nor zone; the page's language goes before this one. */
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Accounts accounts;
  private final TerminalUsers terminalUsers;
  private final TerminalContracts contracts;

  CodeReaders(Accounts accounts, TerminalUsers terminalUsers, TerminalContracts contracts) {
    this.accounts = accounts;
    this.terminalUsers = terminalUsers;
    this.contracts = contracts;
  }

  /** Whoever may sign in and has an address. */
  Optional<CodeReader> find(UUID id) {
    Optional<Account> account = accounts.living(id);
    return account.isPresent()
        ? account.filter(CodeReaders::maySignIn).map(CodeReaders::of)
        : terminalUser(id)
            .flatMap(
                user ->
                    Optional.ofNullable(user.mailAddress())
                        .map(address -> of(user, address, MailKind.TERMINAL_OTP)));
  }

  /** A terminal user who registers an address; refused if he has one. */
  CodeReader registering(UUID id, EmailAddress address) {
    TerminalUser user =
        terminalUser(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (user.mailAddress() != null) {
      throw new ProblemException(IdentityProblem.ADDRESS_REGISTERED);
    }
    return of(user, address, MailKind.ADDRESS_OTP);
  }

  private Optional<TerminalUser> terminalUser(UUID id) {
    return terminalUsers.find(id).filter(user -> !contracts.isOver(user.contract()));
  }

  private static CodeReader of(Account account) {
    return new CodeReader(account.recipient(), MailKind.PORTAL_OTP, MailBrand.PORTAL, "/");
  }

  private CodeReader of(TerminalUser user, EmailAddress address, MailKind kind) {
    MailBrand brand =
        contracts.service(user.contract()).map(MailBrand::of).orElse(MailBrand.PORTAL);
    return new CodeReader(
        new Recipient(user.id(), user.loginId(), address.value(), MailLanguage.JA, TOKYO),
        kind,
        brand,
        "/session/sign-in?realm=line"
            + (brand == MailBrand.PORTAL ? "" : "&brand=" + brand.name()));
  }

  private static boolean maySignIn(Account account) {
    return switch (account.state()) {
      case AccountState.Active state -> true;
      case AccountState.Invited state -> false;
      case AccountState.Locked state -> false;
      case AccountState.Disabled state -> false;
      case AccountState.Deleted state -> false;
    };
  }
}
