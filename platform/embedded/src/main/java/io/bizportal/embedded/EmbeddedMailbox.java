package io.bizportal.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes every mail and delivers none, and the page on which people and tests
 * read them. It may be stopped and started again at the same ports.
 */
public final class EmbeddedMailbox implements AutoCloseable {

  private final MailFolder folder;
  private final MailboxPages pages;
  private final int smtpPort;
  private @Nullable GreenMail server;

  private EmbeddedMailbox(MailFolder folder, int smtpPort, int pagePort) {
    this.folder = folder;
    this.smtpPort = smtpPort;
    this.pages = new MailboxPages(folder, pagePort);
  }

  /** On free ports, forgetting its mails with this JVM. */
  public static EmbeddedMailbox start() {
    return start(null, 0, 0);
  }

  /**
   * @param folder keeps the mails; none keeps them in memory only
   * @param smtpPort 0 for any free one; likewise {@code pagePort}
   */
  public static EmbeddedMailbox start(@Nullable Path folder, int smtpPort, int pagePort) {
    EmbeddedMailbox mailbox =
        new EmbeddedMailbox(
            new MailFolder(folder), smtpPort == 0 ? FreePorts.one() : smtpPort, pagePort);
    mailbox.startAgain();
    return mailbox;
  }

  /** The page that people open. */
  public String url() {
    return "http://localhost:" + pages.port();
  }

  public String smtpHost() {
    return "127.0.0.1";
  }

  public int smtpPort() {
    return smtpPort;
  }

  /** Every mail so far, in order of arrival. */
  public List<Mail> messages() {
    return folder.all();
  }

  public List<Mail> messages(String to) {
    return folder.to(to);
  }

  /** Waits for the first mail to this reader that is wanted, which may have come already. */
  public Mail awaitMail(String to, Predicate<Mail> wanted, Duration patience) {
    return folder.await(to, wanted, patience);
  }

  public void clear() {
    folder.clear();
  }

  /** Takes the mail server away; the page stays. */
  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** Starts the mail server again where it was stopped. */
  public synchronized void startAgain() {
    if (server == null) {
      ServerSetup setup = new ServerSetup(smtpPort, smtpHost(), ServerSetup.PROTOCOL_SMTP);
      setup.setServerStartupTimeout(10_000);
      GreenMail next = new GreenMail(setup);
      UserManager users = next.getUserManager();
      users.setMessageDeliveryHandler((message, address) -> keep(users, message, address));
      next.start();
      server = next;
    }
  }

  /** Kept before the sender is told that the mail was taken. */
  private GreenMailUser keep(UserManager users, MovingMessage message, MailAddress address)
      throws MessagingException, UserException {
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    try {
      message.getMessage().writeTo(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.add(address.getEmail(), Instant.now(), source.toByteArray());
    GreenMailUser known = users.getUserByEmail(address.getEmail());
    return known != null
        ? known
        : users.createUser(address.getEmail(), address.getEmail(), address.getEmail());
  }

  @Override
  public void close() {
    stop();
    pages.close();
  }
}
