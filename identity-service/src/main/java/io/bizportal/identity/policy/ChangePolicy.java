package io.bizportal.identity.policy;

import io.bizportal.identity.policy.CompanyPolicyChanged.Aspect;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An administrator changes how his company's people may come in. */
@ApplicationScoped
class ChangePolicy {

  private final CompanyPolicies policies;
  private final Outbox outbox;
  private final Clock clock;

  ChangePolicy(CompanyPolicies policies, Outbox outbox, Clock clock) {
    this.policies = policies;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Who changes it, and from where. */
  record Editor(UUID account, String company, Optional<InetAddress> address) {}

  @Transactional
  CompanyPolicyView restrict(Editor editor, ExpectedVersion expected, AccessRestriction asked) {
    List<AllowedNetwork> networks = asked.canonical();
    CompanyPolicyView before = locked(editor, expected);
    AccessRestriction.refuseLockOut(networks, asked.confirmed(), editor.address());
    policies.putNetworks(before.company(), networks);
    return raised(before, networks, before.idleMinutes(), Aspect.ACCESS_RESTRICTION, editor);
  }

  @Transactional
  CompanyPolicyView timeOut(Editor editor, ExpectedVersion expected, SessionTimeout asked) {
    CompanyPolicyView before = locked(editor, expected);
    return raised(
        before, before.allowedNetworks(), asked.idleMinutes(), Aspect.SESSION_TIMEOUT, editor);
  }

  private CompanyPolicyView locked(Editor editor, ExpectedVersion expected) {
    CompanyPolicyView before = policies.of(editor.company(), true);
    expected.mustBe(before.version(), () -> before);
    return before;
  }

  private CompanyPolicyView raised(
      CompanyPolicyView before,
      List<AllowedNetwork> networks,
      int idleMinutes,
      Aspect aspect,
      Editor editor) {
    CompanyPolicyView after =
        new CompanyPolicyView(
            before.company(), before.companyName(), networks, idleMinutes, before.version() + 1);
    policies.put(after);
    outbox.appendJson(
        "company-policy-changed",
        after.company(),
        after.company(),
        new CompanyPolicyChanged(
            after.company(), after.version(), List.of(aspect), editor.account(), clock.instant()));
    return after;
  }
}
