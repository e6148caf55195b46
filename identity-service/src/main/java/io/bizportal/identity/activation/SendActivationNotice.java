package io.bizportal.identity.activation;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountInvited;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.account.Role;
import io.bizportal.identity.mail.MailKind;
import io.bizportal.identity.mail.Mails;
import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.inbox.Inbox;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells administrators that a contract is in use (C3). */
@ApplicationScoped
class SendActivationNotice {

  private static final String CONSUMER = "activation-notice";
  private static final Duration NOTICE_LIFE = Duration.ofDays(7);

  private final EventReader events;
  private final Inbox inbox;
  private final Accounts accounts;
  private final PendingNotices pending;
  private final Mails mails;
  private final IdentityConfig config;
  private final Clock clock;

  SendActivationNotice(
      EventReader events,
      Inbox inbox,
      Accounts accounts,
      PendingNotices pending,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.events = events;
    this.inbox = inbox;
    this.accounts = accounts;
    this.pending = pending;
    this.mails = mails;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  void activated(CloudEvent event) {
    if (!inbox.firstTime(CONSUMER, event)) {
      return;
    }
    ContractActivated activated = events.data(event, ContractActivated.class);
    pending.oneAtATime(activated.company());
    List<Account> administrators = accounts.reachableAdministrators(activated.company());
    if (administrators.isEmpty()) {
      pending.keep(event.getId(), activated, clock.instant());
    }
    administrators.forEach(administrator -> mail(administrator, activated));
  }

  /** Somebody has arrived whom earlier activations concern. */
  void arrived(@Observes AccountInvited invited) {
    Account account = invited.account();
    if (account.role() != Role.ADMINISTRATOR) {
      return;
    }
    pending.oneAtATime(account.company());
    pending.take(account.company()).forEach(activated -> mail(account, activated));
  }

  private void mail(Account administrator, ContractActivated activated) {
    mails.request(
        MailKind.ACTIVATION_NOTICE,
        administrator.recipient(),
        clock.instant().plus(NOTICE_LIFE),
        Map.of(
            "name", administrator.name(),
            "companyName", activated.companyName(),
            "contract", activated.contract(),
            "serviceKind", activated.service(),
            "siteName", activated.siteName(),
            "activatedOn", activated.activatedOn().toString(),
            "portalUrl", config.baseUrl() + "/"));
  }
}
