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
import org.jspecify.annotations.Nullable;

/** An administrator changes how his company's people may come in. */
@ApplicationScoped
class ChangePolicy {

  private final CompanyPolicies policies;
  private final Logos logos;
  private final Outbox outbox;
  private final Clock clock;

  ChangePolicy(CompanyPolicies policies, Logos logos, Outbox outbox, Clock clock) {
    this.policies = policies;
    this.logos = logos;
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
    return raised(before.withNetworks(networks), Aspect.ACCESS_RESTRICTION, editor);
  }

  @Transactional
  CompanyPolicyView timeOut(Editor editor, ExpectedVersion expected, SessionTimeout asked) {
    CompanyPolicyView before = locked(editor, expected);
    return raised(before.withIdle(asked.idleMinutes()), Aspect.SESSION_TIMEOUT, editor);
  }

  @Transactional
  CompanyPolicyView skip(Editor editor, ExpectedVersion expected, SecondFactorSkip asked) {
    CompanyPolicyView before = locked(editor, expected);
    return raised(before.withSkip(asked.days()), Aspect.SECOND_FACTOR_SKIP, editor);
  }

  /** With {@code logo} null the company has none from now on. */
  @Transactional
  CompanyPolicyView logo(Editor editor, ExpectedVersion expected, @Nullable Logo logo) {
    CompanyPolicyView after = locked(editor, expected).withLogo(logo != null);
    if (logo == null) {
      logos.remove(after.company());
    } else {
      logos.put(after.company(), after.version(), logo);
    }
    return raised(after, Aspect.LOGO, editor);
  }

  private CompanyPolicyView locked(Editor editor, ExpectedVersion expected) {
    CompanyPolicyView before = policies.of(editor.company(), true);
    expected.mustBe(before.version(), () -> before);
    return before;
  }

  private CompanyPolicyView raised(CompanyPolicyView after, Aspect aspect, Editor editor) {
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
