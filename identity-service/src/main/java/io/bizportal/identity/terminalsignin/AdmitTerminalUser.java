package io.bizportal.identity.terminalsignin;

import io.bizportal.identity.terminal.MandatoryMfa;
import io.bizportal.identity.terminal.TerminalContracts;
import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUsers;
import io.bizportal.identity.terminalsignin.TerminalAdmission.Factor;
import io.bizportal.identity.terminalsignin.TerminalAdmission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether and how a terminal user whose password was right may come in. */
@ApplicationScoped
class AdmitTerminalUser {

  private final TerminalUsers users;
  private final TerminalContracts contracts;
  private final MandatoryMfa mandatory;

  AdmitTerminalUser(TerminalUsers users, TerminalContracts contracts, MandatoryMfa mandatory) {
    this.users = users;
    this.contracts = contracts;
    this.mandatory = mandatory;
  }

  /**
   * The answer of this moment.
   *
   * @param brand whose page he came to; null if none was named
   */
  @Transactional
  TerminalAdmission admit(UUID id, @Nullable String brand) {
    Optional<TerminalUser> known =
        users.find(id).filter(user -> !contracts.isOver(user.contract()));
    if (known.isEmpty()) {
      return TerminalAdmission.refused(Refusal.TERMINAL_USER);
    }
    TerminalUser user = known.get();
    // While nothing was heard of his contract, he is nobody's customer in particular.
    if (brand != null && !contracts.service(user.contract()).filter(brand::equals).isPresent()) {
      return TerminalAdmission.refused(Refusal.BRAND);
    }
    return TerminalAdmission.welcome(factor(user));
  }

  private Factor factor(TerminalUser user) {
    boolean asked =
        switch (user.kind()) {
          case EXTENSION, LOGIN_ID -> user.mfa() || mandatory.holds(user.contract());
          // Signs in with ID and password; what is mandatory for users of a brand is not for him.
          case ADMIN_ID -> user.mfa();
        };
    if (!asked) {
      return Factor.NONE;
    }
    return user.mailAddress() == null ? Factor.NEW_ADDRESS : Factor.MAIL_OTP;
  }
}
