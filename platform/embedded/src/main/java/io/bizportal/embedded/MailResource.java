package io.bizportal.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server; fields of type {@link EmbeddedMailbox} get it to read what arrived. */
public final class MailResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedMailbox mailbox;

  @Override
  public Map<String, String> start() {
    EmbeddedMailbox started = EmbeddedMailbox.start();
    mailbox = started;
    return Map.of(
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", started.smtpHost(),
        "quarkus.mailer.port", Integer.toString(started.smtpPort()));
  }

  @Override
  public void inject(TestInjector injector) {
    if (mailbox != null) {
      injector.injectIntoFields(mailbox, field -> field.getType().equals(EmbeddedMailbox.class));
    }
  }

  @Override
  public void stop() {
    if (mailbox != null) {
      mailbox.close();
    }
  }
}
