package io.bizportal.identity.adminid;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountBelongings;
import io.bizportal.identity.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Links admin IDs to an account and takes links back. */
@ApplicationScoped
class LinkAdminId {

  private static final int MOST = 100;

  private final AdminIdLinks links;
  private final UsedProofs proofs;
  private final Accounts accounts;
  private final AccountBelongings belongings;

  LinkAdminId(
      AdminIdLinks links, UsedProofs proofs, Accounts accounts, AccountBelongings belongings) {
    this.links = links;
    this.proofs = proofs;
    this.accounts = accounts;
    this.belongings = belongings;
  }

  /** Links what was proved; an admin ID that is linked already stays so. */
  @Transactional
  AdminIdLink link(UUID caller, ReadProof.Proof proof) {
    // The admin ID before the account, as its removal goes.
    AdminId adminId = links.hold(proof.adminId()).orElseThrow(ReadProof::refused);
    Account account = lock(caller);
    if (!proofs.firstTime(proof.token(), proof.expiresAt())) {
      throw ReadProof.refused();
    }
    if (!account.company().equals(adminId.company())) {
      throw new ProblemException(IdentityProblem.ADMIN_ID_OF_ANOTHER_COMPANY);
    }
    Optional<AdminIdLink> known = links.find(caller, adminId.id());
    if (known.isPresent()) {
      return known.get();
    }
    if (links.count(caller) >= MOST) {
      throw new ProblemException(IdentityProblem.TOO_MANY_ADMIN_IDS);
    }
    links.add(caller, adminId.id());
    belongings.changed(account);
    return links.find(caller, adminId.id()).orElseThrow();
  }

  /** Takes a link back; 404 for one that is not the caller's. */
  @Transactional
  void unlink(UUID caller, UUID adminId) {
    Account account = lock(caller);
    if (!links.remove(caller, adminId)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    belongings.changed(account);
  }

  private Account lock(UUID caller) {
    return accounts
        .livingForUpdate(caller)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
